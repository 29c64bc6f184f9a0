package org.xinyue.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a careful complainant types, field by field; tests spoil one answer at a time. */
public final class Typed {
    /** Codes that agree with both check characters and belong to nobody. */
    public static final String COMPANY = "91150102MA0N123408";

    public static final String INDIVIDUAL = "92150102MA0N123592";
    public static final String AUTHORITY = "111501020115345691";
    public static final String VILLAGE = "54150102MK12345653";

    private Typed() {}

    /** Every answer of the form. */
    public static Map<String, String> complaint(UUID respondent) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", "青城恒远建设工程有限公司");
        typed.put("creditCode", COMPANY);
        typed.put("size", "SMALL");
        typed.put("legalRepresentative", "赟喆");
        typed.put("contactName", "李梅");
        typed.put("phone", "13800001234");
        typed.put("email", "limei@example.com");
        typed.put("respondentQuery", "住房");
        typed.put("respondent", respondent.toString());
        typed.put("basis", "CONTRACT");
        typed.put("contractName", "新城区供热管网改造工程施工合同（二标段）");
        typed.put("contractNumber", "XCQ-GC-2024-017");
        typed.put("field", "INVESTMENT_FINANCING");
        date(typed, "signedOn", "2024", "5", "8");
        typed.put("amount", "3,286,400.00");
        typed.put("paid", "2000000");
        typed.put("kind", "ARREARS");
        typed.put("overdue", "1,286,400.00");
        date(typed, "dueOn", "2025", "9", "30");
        typed.put("excuse", "NO_FUNDS");
        typed.put("facts", "2024 年 5 月签订施工合同，2025 年 7 月通过竣工验收。合同约定验收合格后 60 日内付清余款，至今未付。");
        typed.put("request", "支付剩余工程款及逾期利息");
        typed.put("wish", "HIDE_FROM_RESPONDENT");
        typed.put("notElsewhere", "yes");
        typed.put("truthful", "yes");
        typed.put("noticeRead", "2026-1");
        return typed;
    }

    /** The three numbers of a date. */
    public static void date(Map<String, String> typed, String field, String year, String month, String day) {
        typed.put(field + ".year", year);
        typed.put(field + ".month", month);
        typed.put(field + ".day", day);
    }

    /** Types the whole form into a new draft of this channel. */
    public static UUID into(Drafts drafts, Channel channel, Map<String, String> typed) {
        UUID id = drafts.begin(channel);
        for (Part part : Part.values()) {
            drafts.save(id, part, typed);
        }
        return id;
    }
}
