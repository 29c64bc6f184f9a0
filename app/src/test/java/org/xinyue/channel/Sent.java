package org.xinyue.channel;

import java.util.EnumMap;
import java.util.Map;
import org.xinyue.intake.Typed;

/** What a careful door hands in, item by item; tests spoil one item at a time. */
public final class Sent {
    private Sent() {}

    /** Every item of a complaint against the body of this exact name. */
    public static Map<Item, String> complaint(String number, String respondentName) {
        var sent = new EnumMap<Item, String>(Item.class);
        sent.put(Item.NUMBER, number);
        sent.put(Item.RECEIVED_AT, "2026-03-02T08:30:00+08:00");
        sent.put(Item.NAME, "青城恒远建设工程有限公司");
        sent.put(Item.CREDIT_CODE, Typed.COMPANY);
        sent.put(Item.SIZE, "SMALL");
        sent.put(Item.LEGAL_REPRESENTATIVE, "赟喆");
        sent.put(Item.CONTACT, "李梅");
        sent.put(Item.PHONE, "13800001234");
        sent.put(Item.RESPONDENT_NAME, respondentName);
        sent.put(Item.BASIS, "CONTRACT");
        sent.put(Item.CONTRACT_NAME, "新城区供热管网改造工程施工合同（二标段）");
        sent.put(Item.CONTRACT_NUMBER, "XCQ-GC-2024-017");
        sent.put(Item.FIELD, "INVESTMENT_FINANCING");
        sent.put(Item.SIGNED_ON, "2024-05-08");
        sent.put(Item.AMOUNT, "3286400.00");
        sent.put(Item.PAID, "2000000");
        sent.put(Item.KIND, "ARREARS");
        sent.put(Item.OVERDUE, "1286400.00");
        sent.put(Item.DUE_ON, "2025-09-30");
        sent.put(Item.EXCUSE, "NO_FUNDS");
        sent.put(Item.FACTS, "2024 年 5 月签订施工合同，2025 年 7 月通过竣工验收。合同约定验收合格后 60 日内付清余款，至今未付。");
        sent.put(Item.REQUEST, "支付剩余工程款及逾期利息");
        sent.put(Item.WISH, "HIDE_FROM_RESPONDENT");
        sent.put(Item.NOT_ELSEWHERE, "true");
        sent.put(Item.TRUTHFUL, "true");
        sent.put(Item.INFORMED, "true");
        sent.put(Item.DECLARED_BY, "来电录音，话务员逐项读过");
        return sent;
    }

    /** The same with one item said differently, or left out by "". */
    public static Submission but(Map<Item, String> sent, Item item, String text) {
        var changed = new EnumMap<Item, String>(sent);
        changed.put(item, text);
        return new Submission(changed);
    }
}
