package org.xinyue.web.desk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinyue.channel.DoorCodes;
import org.xinyue.channel.delivery.Counts;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.delivery.Outcome;
import org.xinyue.channel.delivery.RowResult;
import org.xinyue.channel.delivery.State;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Stat;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.act.Progress;

/** Puts a delivery into the words of its page. */
@Component
class DeliveryView {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int PAGE = 50;

    private final Deliveries deliveries;
    private final DeliveryDesk desk;
    private final Clock clock;

    DeliveryView(Deliveries deliveries, DeliveryDesk desk, Clock clock) {
        this.deliveries = deliveries;
        this.desk = desk;
        this.clock = clock;
    }

    DeliveryLine line(Delivery delivery) {
        return new DeliveryLine(
                href(delivery),
                delivery.file().name(),
                delivery.door().channel().label(),
                MOMENT.format(delivery.receivedAt()),
                delivery.bringer().name(),
                tag(delivery.state()),
                delivery.counts().sentence());
    }

    /** The page, with rows that go back first when anything does; {@code after} is the last line of the page before. */
    DeliveryPage page(Delivery delivery, int after) {
        var shown = delivery.counts().returned() > 0 ? Deliveries.RETURNED : EnumSet.allOf(Outcome.class);
        var rows = deliveries.rows(delivery.id(), shown, after, PAGE + 1);
        var page = rows.subList(0, Math.min(PAGE, rows.size()));
        var withheld = deliveries.withheld(delivery, page);
        int total = delivery.counts().returned() > 0
                ? delivery.counts().returned()
                : delivery.counts().rows();
        return new DeliveryPage(
                delivery.file().name(),
                tag(delivery.state()),
                href(delivery),
                notices(delivery),
                facts(delivery),
                stats(delivery.counts()),
                offer(delivery),
                page.stream().map(row -> row(row, withheld)).toList(),
                page.isEmpty()
                        ? null
                        : new Pager(
                                "共 %,d 行".formatted(total),
                                after == 0 ? null : href(delivery),
                                rows.size() > PAGE
                                        ? href(delivery) + "?after="
                                                + page.getLast().line()
                                        : null));
    }

    private List<Notice> notices(Delivery delivery) {
        var notices = new ArrayList<Notice>();
        delivery.file().notes().forEach(note -> notices.add(Notice.of(Tone.AMBER, note)));
        if (!delivery.state().isEnded()) {
            deliveries
                    .same(delivery)
                    .ifPresent(same -> notices.add(
                            new Notice(Tone.AMBER, "同样的文件以前报送过；重复的行不会再次受理。", DeliveryDesk.PATH + "/" + same, "查看那一批")));
        }
        return notices;
    }

    private List<Fact> facts(Delivery delivery) {
        var facts = new ArrayList<>(List.of(
                Fact.of("渠道", delivery.door().channel().label()),
                Fact.of("受理单位", desk.nameOf(delivery.door().bodyId())),
                Fact.of("报送", delivery.bringer().name() + "，" + MOMENT.format(delivery.receivedAt())),
                Fact.of("文件摘要（SM3）", delivery.file().digest())));
        Instant confirmed = delivery.confirmedAt();
        if (confirmed != null) {
            facts.add(Fact.of("确认", MOMENT.format(confirmed)));
        }
        Instant ended = delivery.endedAt();
        if (ended != null) {
            facts.add(Fact.of("结束", MOMENT.format(ended)));
        }
        return facts;
    }

    /** Every row of the file is in exactly one of these figures behind the first. */
    private static List<Stat> stats(Counts counts) {
        var stats = new ArrayList<Stat>();
        stats.add(stat("报送", counts.rows()));
        if (counts.ready() > 0) {
            stats.add(stat(Outcome.READY.label(), counts.ready()));
        }
        stats.add(stat(Outcome.ACCEPTED.label(), counts.accepted()));
        stats.add(stat(Outcome.REPEATED.label(), counts.repeated()));
        stats.add(stat(Outcome.REFUSED.label(), counts.refused()));
        if (counts.unprocessed() > 0) {
            stats.add(stat(Outcome.UNPROCESSED.label(), counts.unprocessed()));
        }
        return stats;
    }

    private static Stat stat(String label, int rows) {
        return new Stat(label, "%,d".formatted(rows), "行", null);
    }

    private DeliveryPage.Offer offer(Delivery delivery) {
        var counts = delivery.counts();
        boolean taking = delivery.state() == State.TAKING;
        boolean checked = delivery.state() == State.CHECKED;
        return new DeliveryPage.Offer(
                checked && counts.ready() > 0 ? "确认受理 %,d 行".formatted(counts.ready()) : null,
                taking ? "停止，其余不再受理" : checked ? "放弃这一批" : null,
                counts.returned() > 0 && deliveries.hasFile(delivery.id()),
                counts.accepted() + counts.repeated() > 0,
                taking ? progress(delivery) : null);
    }

    private Progress progress(Delivery delivery) {
        var counts = delivery.counts();
        int done = counts.rows() - counts.ready();
        var words = "已处理 %,d 行，共 %,d 行，%s。页面每 3 秒自动更新，可以离开，受理会继续。".formatted(done, counts.rows(), left(delivery));
        return new Progress("taking", "受理进度", 100 * done / Math.max(1, counts.rows()), words, null);
    }

    /** As fast as so far. */
    private String left(Delivery delivery) {
        var confirmed = delivery.confirmedAt();
        int accepted = delivery.counts().accepted();
        if (confirmed == null || accepted == 0) {
            return "正在估算剩余时间";
        }
        long seconds = Duration.between(confirmed, clock.instant()).toSeconds()
                * delivery.counts().ready()
                / accepted;
        return seconds < 60 ? "约还需 " + Math.max(seconds, 1) + " 秒" : "约还需 " + (seconds + 59) / 60 + " 分钟";
    }

    private static DeliveryPage.Row row(RowResult row, Set<Integer> withheld) {
        var words = switch (row.outcome()) {
            case READY -> "";
            case ACCEPTED, REPEATED ->
                row.caseNumber() + (withheld.contains(row.line()) ? "（" + DoorCodes.WITHHELD + "）" : "");
            case REFUSED, UNPROCESSED -> row.reason();
        };
        return new DeliveryPage.Row(row.line(), row.ownNumber(), tag(row.outcome()), words == null ? "" : words);
    }

    private static Tag tag(Outcome outcome) {
        var tone = switch (outcome) {
            case READY -> Tone.BLUE;
            case ACCEPTED, REPEATED -> Tone.GREEN;
            case REFUSED, UNPROCESSED -> Tone.AMBER;
        };
        return new Tag(tone, outcome.label());
    }

    private static Tag tag(State state) {
        var tone = switch (state) {
            case CHECKED -> Tone.AMBER;
            case TAKING -> Tone.BLUE;
            case DONE -> Tone.GREEN;
            case STOPPED -> Tone.GREY;
        };
        return new Tag(tone, state.label());
    }

    static String href(Delivery delivery) {
        return DeliveryDesk.PATH + "/" + delivery.id();
    }
}
