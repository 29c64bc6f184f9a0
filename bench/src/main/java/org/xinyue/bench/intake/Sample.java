package org.xinyue.bench.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinyue.channel.Item;
import org.xinyue.organisation.CreditCode;
import tools.jackson.databind.json.JsonMapper;

/** One complaint as a careful door sends it, under whatever number; each is about another sum, by one of many firms. */
final class Sample {
    static final String FACTS = "企业按合同完成了供货并已验收，对方单位至今没有支付剩余货款，多次书面催告均以资金安排为由推迟。".repeat(4);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");

    private static final int FIRMS = 500;
    private static final String CHECKS = "0123456789X";
    private static final String CODES = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final String respondent;
    private final List<String> firms = IntStream.range(0, FIRMS).mapToObj(Sample::firm).toList();
    private final String receivedAt = LocalDate.now(REGION).minusDays(1) + "T09:30:00+08:00";

    /** @param respondent full name of the body complained about */
    Sample(String respondent) {
        this.respondent = respondent;
    }

    /** A credit code whose check characters agree, found by trying. */
    private static String firm(int number) {
        var stem = "91150102MA0%05d".formatted(number);
        for (char check : CHECKS.toCharArray()) {
            for (char last : CODES.toCharArray()) {
                if (CreditCode.check(stem + check + last) instanceof CreditCode.Check.Valid) {
                    return stem + check + last;
                }
            }
        }
        throw new IllegalStateException("no check characters agree with " + stem);
    }

    /** Its items; what it is about, and which of the firms complains, follows from the sum. */
    Map<Item, String> items(String number, int sum) {
        var sent = new EnumMap<Item, String>(Item.class);
        sent.put(Item.NUMBER, number);
        sent.put(Item.RECEIVED_AT, receivedAt);
        sent.put(Item.NAME, "青城恒远建设工程有限公司");
        sent.put(Item.CREDIT_CODE, firms.get(sum % FIRMS));
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
