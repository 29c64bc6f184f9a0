package org.xinyue.web.desk.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.report.Receipt;
import org.xinyue.channel.report.Reports;
import org.xinyue.channel.report.Show;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.ReceivingBodies;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.export.Listing.Column;
import org.xinyue.web.desk.list.Asked;

/** What comes in and goes out at the doors of the own bodies: notices to sign for, and sheets handed in. */
@Component
class DoorLists {
    private static final int PAGE = 500;

    private final Reports reports;
    private final Deliveries deliveries;
    private final ReceivingBodies receiving;

    DoorLists(Reports reports, Deliveries deliveries, ReceivingBodies receiving) {
        this.reports = reports;
        this.deliveries = deliveries;
        this.receiving = receiving;
    }

    /** Notices to the official's desks, those waiting unless others are asked for. */
    Listing reports(Actor.Official official, Asked asked) {
        var bodies = Inbox.desksOf(official);
        if (bodies.isEmpty()) {
            throw DeskRefused.notFound("回告由受理单位的承办人签收；需要清单的，请联系本单位承办人");
        }
        var show = Arrays.stream(Show.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(asked.value("show")))
                .findFirst()
                .orElse(Show.WAITING);
        var scope = switch (show) {
            case WAITING -> "待签收";
            case OVERDUE -> "超期未签收";
            case SIGNED -> "已签收";
        };
        return new Listing(
                "回告清单",
                scope,
                List.of(
                        new Column("回告编号", 18),
                        new Column("决定", 20),
                        new Column("作出单位", 36),
                        new Column("作出日期", 14),
                        new Column("投诉编号", 26),
                        new Column("渠道", 28),
                        new Column("渠道编号", 24),
                        new Column("受理单位", 36),
                        new Column("签收期限", 14),
                        new Column("签收", 14),
                        new Column("签收日期", 14)),
                new Pages<>(
                        (after, most) -> reports.page(bodies, show, after, most),
                        named -> named.report().id(),
                        DoorLists::row));
    }

    private static List<Cell> row(Reports.Named named) {
        var report = named.report();
        Receipt receipt = report.receipt();
        return List.of(
                Cell.words(report.number()),
                Cell.words(report.said().act().label()),
                Cell.words(named.body() == null ? "" : named.body()),
                Cell.day(Wording.dayOf(report.said().at())),
                Cell.words(named.caseNumber()),
                Cell.words(report.to().door().channel().label()),
                Cell.words(report.to().ownNumber()),
                Cell.words(named.receiver()),
                Cell.day(report.dueOn()),
                Cell.words(receipt == null ? "未签收" : receipt.how().label()),
                Cell.day(receipt == null ? null : Wording.dayOf(receipt.at())));
    }

    /** Sheets handed in at the doors of the bodies for which the official may. */
    Listing deliveries(Actor.Official official) {
        Set<UUID> bodies = receiving.of(official);
        if (bodies.isEmpty()) {
            throw DeskRefused.notFound("文件报送由受理单位办理；需要清单的，请联系受理单位");
        }
        return new Listing(
                "报送清单",
                "",
                List.of(
                        new Column("文件", 36),
                        new Column("渠道", 28),
                        new Column("报送", 24),
                        new Column("报送日期", 14),
                        new Column("状态", 12),
                        new Column("结果", 48)),
                new Pages<>(
                        (after, most) -> deliveries.of(bodies, after, most),
                        Delivery::id,
                        delivery -> List.of(
                                Cell.words(delivery.file().name()),
                                Cell.words(delivery.door().channel().label()),
                                Cell.words(delivery.bringer().name()),
                                Cell.day(Wording.dayOf(delivery.receivedAt())),
                                Cell.words(delivery.state().label()),
                                Cell.words(delivery.counts().sentence()))));
    }

    /** A page of a list that is read behind its last row. */
    @FunctionalInterface
    private interface Reading<T> {
        /** {@code after} is null for the first page. */
        List<T> behind(@Nullable UUID after, int most);
    }

    private record Pages<T>(Reading<T> reading, Function<T, UUID> id, Function<T, List<Cell>> row)
            implements Listing.Rows {
        @Override
        public int count(int most) {
            return reading.behind(null, most).size();
        }

        @Override
        public void each(Consumer<List<List<Cell>>> page) {
            var read = reading.behind(null, PAGE);
            while (!read.isEmpty()) {
                page.accept(read.stream().map(row).toList());
                read = read.size() < PAGE ? List.of() : reading.behind(id.apply(read.getLast()), PAGE);
            }
        }
    }
}
