package org.xinyue.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What the demonstration's firms type into the form. Firms, people and contracts are made up. */
final class DemoForms {
    private static final List<String> FIRMS =
            List.of("恒远建设工程", "草原机电设备", "北疆园林绿化", "蒙北软件技术", "阴山路桥", "河套农业科技", "兴远环保", "云上数据服务");
    private static final List<String> PEOPLE = List.of("王建军", "李梅", "乌日娜", "赵志强", "斯琴", "陈晓东", "那日苏", "孙丽华");
    private static final List<String> CONTRACTS =
            List.of("供热管网改造工程施工合同（二标段）", "办公设备采购合同", "校园信息化建设合同", "道路养护服务合同", "招商引资项目投资协议", "污水处理设备采购合同", "绿化养护服务合同");
    private static final List<String> BREACHES =
            List.of("ARREARS", "ARREARS", "ARREARS", "PROMISE", "DEPOSIT", "ACCEPTANCE", "CHANGE");
    private static final List<String> WISHES = List.of("HIDE_FROM_RESPONDENT", "NONE", "HIDE_EXCEPT_VERIFIER");

    private DemoForms() {}

    /** Every answer of the form for the case of this number, given on that day. */
    static Map<String, String> answers(int number, UUID respondent, LocalDate day) {
        var typed = new HashMap<String, String>();
        firm(typed, number);
        typed.put("respondentQuery", "局");
        typed.put("respondent", respondent.toString());
        contract(typed, number, day);
        breach(typed, number, day);
        typed.put("wish", WISHES.get(number % WISHES.size()));
        typed.put("notElsewhere", "yes");
        typed.put("truthful", "yes");
        typed.put("noticeRead", "2026-1");
        return typed;
    }

    private static void firm(Map<String, String> typed, int number) {
        typed.put("name", "内蒙古" + FIRMS.get(number % FIRMS.size()) + "有限公司");
        typed.put("creditCode", DemoCodes.company(number));
        typed.put("size", number % 3 == 0 ? "MICRO" : "SMALL");
        typed.put("legalRepresentative", PEOPLE.get(number % PEOPLE.size()));
        typed.put("contactName", PEOPLE.get((number + 3) % PEOPLE.size()));
        typed.put("phone", String.format(Locale.ROOT, "1380000%04d", number));
    }

    private static void contract(Map<String, String> typed, int number, LocalDate day) {
        typed.put("basis", "CONTRACT");
        typed.put("contractName", CONTRACTS.get(number % CONTRACTS.size()));
        typed.put("contractNumber", String.format(Locale.ROOT, "HT-2025-%03d", number));
        typed.put("field", number % 2 == 0 ? "PROCUREMENT" : "INVESTMENT_FINANCING");
        date(typed, "signedOn", day.minusDays(500 + number));
        typed.put("amount", 860_000 + 137_000 * number + ".00");
        typed.put("paid", 400_000 + 50_000 * number + "");
    }

    private static void breach(Map<String, String> typed, int number, LocalDate day) {
        typed.put("kind", BREACHES.get(number % BREACHES.size()));
        typed.put("overdue", 128_640 + 31_000 * number + ".00");
        date(typed, "dueOn", day.minusDays(90 + number));
        typed.put("excuse", number % 2 == 0 ? "NO_FUNDS" : "PERSONNEL");
        typed.put("facts", "合同签订后我方按期履行并通过验收，对方应当在约定日期前付清，经两次书面催告，至今没有履行，也没有给出时间表。");
        typed.put("request", "按合同付清款项并支付逾期利息");
    }

    private static void date(Map<String, String> typed, String field, LocalDate date) {
        typed.put(field + ".year", Integer.toString(date.getYear()));
        typed.put(field + ".month", Integer.toString(date.getMonthValue()));
        typed.put(field + ".day", Integer.toString(date.getDayOfMonth()));
    }
}
