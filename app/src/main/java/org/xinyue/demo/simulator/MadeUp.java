package org.xinyue.demo.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.xinyue.client.Complaint;
import org.xinyue.client.Item;

/** The made-up complaints of one system: the same position always gives the same complaint, also after a restart. */
final class MadeUp {
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");
    private static final Duration LATE = Duration.ofDays(5);
    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final List<String> FIRMS = List.of("塞外建筑安装", "敕勒川食品", "大青山机械", "锡林物流", "乌素图园林", "黄河湾粮油");
    private static final List<String> PEOPLE = List.of("田志远", "包乌云", "郝丽", "额尔德木图", "马骏", "云霞");
    private static final List<String> CONTRACTS =
            List.of("老旧小区外墙保温工程施工合同", "学校食堂食材配送合同", "道路照明设备采购合同", "公租房维修服务合同", "河道绿化养护合同");

    private final ChannelSystem system;
    private final Setting setting;
    private final Instant began;

    MadeUp(ChannelSystem system, Setting setting, Instant began) {
        this.system = system;
        this.setting = setting;
        this.began = began.truncatedTo(ChronoUnit.SECONDS);
    }

    String number(int position) {
        return system.prefix() + setting.series() + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(today()) + "-"
                + String.format(Locale.ROOT, "%04d", position + 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(began, REGION);
    }

    /** What a move sends under the number of its complaint. */
    Complaint complaint(Move move, int position) {
        return switch (move.what()) {
            case SEND, RESEND, SUPPLEMENT -> right(move.about());
            case SEND_LATE -> right(move.about()).with(Item.RECEIVED_AT, at(move.about(), LATE));
            case REUSE_NUMBER -> right(position).with(Item.NUMBER, number(move.about()));
            case NONSENSE -> wrong(position);
        };
    }

    private String at(int position, Duration before) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                began.minus(BEFORE).minus(before).plusSeconds(position).atZone(REGION));
    }

    private Complaint right(int position) {
        int firm = system.firms() + position;
        var day = today();
        return Complaint.numbered(number(position))
                .with(Item.RECEIVED_AT, at(position, Duration.ZERO))
                .with(Item.NAME, "内蒙古" + FIRMS.get(firm % FIRMS.size()) + "有限公司")
                .with(Item.CREDIT_CODE, setting.creditCodes().apply(firm))
                .with(Item.SIZE, position % 3 == 0 ? "MICRO" : "SMALL")
                .with(Item.LEGAL_REPRESENTATIVE, PEOPLE.get(firm % PEOPLE.size()))
                .with(Item.CONTACT, PEOPLE.get((firm + 2) % PEOPLE.size()))
                .with(Item.PHONE, String.format(Locale.ROOT, "1390000%04d", firm))
                .with(Item.RESPONDENT_NAME, respondent(position))
                .with(Item.BASIS, "CONTRACT")
                .with(Item.CONTRACT_NAME, CONTRACTS.get(firm % CONTRACTS.size()))
                .with(Item.CONTRACT_NUMBER, system.prefix() + "-HT-" + firm)
                .with(Item.FIELD, position % 2 == 0 ? "PROCUREMENT" : "INVESTMENT_FINANCING")
                .with(Item.SIGNED_ON, day.minusDays(400L + position).toString())
                .with(Item.AMOUNT, 900_000 + 61_000 * position + ".00")
                .with(Item.PAID, 300_000 + 20_000 * position + ".00")
                .with(Item.KIND, "ARREARS")
                .with(Item.OVERDUE, 180_000 + 17_500 * position + ".00")
                .with(Item.DUE_ON, day.minusDays(75L + position).toString())
                .with(Item.EXCUSE, position % 2 == 0 ? "NO_FUNDS" : "PERSONNEL")
                .with(Item.FACTS, "合同签订后我方按期履行并通过验收，约定的付款日期已过，多次催要，对方没有付款，也没有给出时间表。")
                .with(Item.REQUEST, "按合同付清款项并支付逾期利息")
                .with(Item.WISH, "HIDE_FROM_RESPONDENT")
                .with(Item.NOT_ELSEWHERE, "true")
                .with(Item.TRUTHFUL, "true")
                .with(Item.INFORMED, "true")
                .with(Item.DECLARED_BY, "来件时由受理员逐项与投诉人确认");
    }

    private String respondent(int position) {
        int chosen = position % 2 == 0 ? 0 : position % setting.respondents().size();
        return setting.respondents().get(chosen);
    }

    /** What careless systems send. */
    private Complaint wrong(int position) {
        var right = right(position);
        return switch ((system.firms() / 1000 + position) % 7) {
            case 0 -> right.with(Item.FACTS, "");
            case 1 -> right.with(Item.KIND, "QIANKUAN");
            case 2 -> right.with(Item.RESPONDENT_NAME, "没有这样一个局");
            case 3 -> right.with(Item.RECEIVED_AT, at(position, Duration.ofDays(-2)));
            case 4 -> right.with(Item.FACTS, "\uE234 合同款逾期未付");
            case 5 -> right.with(Item.DUE_ON, "45930");
            default -> right.with(Item.TRUTHFUL, "").with("/complainant/wechat", "xinyue");
        };
    }

    String supplement() {
        return "投诉人补充：对方昨天来电，仍未给出付款时间";
    }
}
