package org.xinyue.bench.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinyue.channel.Item;
import tools.jackson.databind.json.JsonMapper;

/** One complaint as a careful door sends it, under whatever number; each is about another sum, by one of many firms. */
final class Sample {
    static final String FACTS = "企业按合同完成了供货并已验收，对方单位至今没有支付剩余货款，多次书面催告均以资金安排为由推迟。".repeat(4);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");

    private static final String CODES = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int FIRMS = 100_000;

    private final String respondent;
    private final String receivedAt = LocalDate.now(REGION).minusDays(1) + "T09:30:00+08:00";

    /** @param respondent full name of the body complained about */
    Sample(String respondent) {
        this.respondent = respondent;
    }

    /** The credit code of a firm, with the check characters of GB 11714 and GB 32100. */
    private static String firm(int number) {
        var organisation = "MA0%05d".formatted(number);
        int check = 11 - sum(organisation, ORGANISATION_WEIGHTS, 36) % 11;
        var stem = "91150102" + organisation + (check == 11 ? "0" : check == 10 ? "X" : String.valueOf(check));
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += CODES.indexOf(stem.charAt(at)) * WEIGHTS[at];
        }
        return stem + CODES.charAt((31 - sum % 31) % 31);
    }

    private static int sum(String code, int[] weights, int radix) {
        return IntStream.range(0, weights.length)
                .map(at -> Character.digit(code.charAt(at), radix) * weights[at])
                .sum();
    }

    /** Its items; what it is about, and which of the firms complains, follows from the sum. */
    Map<Item, String> items(String number, int sum) {
        var sent = new EnumMap<Item, String>(Item.class);
        sent.put(Item.NUMBER, number);
        sent.put(Item.RECEIVED_AT, receivedAt);
        sent.put(Item.NAME, "青城恒远建设工程有限公司");
        sent.put(Item.CREDIT_CODE, firm(sum % FIRMS));
        sent.put(Item.SIZE, "SMALL");
        sent.put(Item.LEGAL_REPRESENTATIVE, "法定代表人");
        sent.put(Item.CONTACT, "联系人");
        sent.put(Item.PHONE, "13800001234");
        sent.put(Item.RESPONDENT_NAME, respondent);
        sent.put(Item.BASIS, "CONTRACT");
        sent.put(Item.CONTRACT_NAME, "供应设备合同");
        sent.put(Item.CONTRACT_NUMBER, "HT-" + number);
        sent.put(Item.FIELD, "INVESTMENT_FINANCING");
        sent.put(Item.SIGNED_ON, "2024-05-08");
        sent.put(Item.AMOUNT, "3286400.00");
        sent.put(Item.PAID, "2000000");
        sent.put(Item.KIND, "ARREARS");
        sent.put(Item.OVERDUE, Integer.toString(10_000 + sum % 1_000_000));
        sent.put(Item.DUE_ON, "2025-09-30");
        sent.put(Item.EXCUSE, "NO_FUNDS");
        sent.put(Item.FACTS, FACTS);
        sent.put(Item.REQUEST, "支付剩余货款及逾期利息");
        sent.put(Item.WISH, "HIDE_FROM_RESPONDENT");
        sent.put(Item.NOT_ELSEWHERE, "true");
        sent.put(Item.TRUTHFUL, "true");
        sent.put(Item.INFORMED, "true");
        sent.put(Item.DECLARED_BY, "来电录音，话务员逐项读过");
        return sent;
    }

    /** The JSON of the contract. */
    String json(String number, int sum) {
        Map<String, Object> root = new LinkedHashMap<>();
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        items(number, sum).forEach((item, text) -> {
            var names = item.pointer().substring(1).split("/", -1);
            if (names.length == 1) {
                root.put(names[0], text);
            } else {
                groups.computeIfAbsent(names[0], group -> new LinkedHashMap<>()).put(names[1], text);
            }
        });
        root.putAll(groups);
        return JSON.writeValueAsString(root);
    }
}
