package org.xinyue.web.desk.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.sanction.OrderAct;
import org.xinyue.sanction.OrderList;
import org.xinyue.sanction.SanctionOrder;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Passage;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.credit.CreditLines;

/** Orders in the words of their pages. */
@Component
class OrderWords {
    static final String PATH = "/office/sanctions";

    private final CreditAccess access;
    private final CaseTime time;

    OrderWords(CreditAccess access, CaseTime time) {
        this.access = access;
        this.time = time;
    }

    /** Name of an act in addresses. */
    static String slug(OrderAct act) {
        return act.name().toLowerCase(Locale.ROOT);
    }

    Grid table(List<OrderList.Line> lines) {
        var columns = List.of("措施", "对象", "执行单位", "是否有效", "办理").stream()
                .map(Table.Column::of)
                .toList();
        return new Grid("惩戒表", columns, lines.stream().map(this::row).toList());
    }

    private Grid.Row row(OrderList.Line line) {
        var order = line.order();
        return new Grid.Row(
                order.id().toString(),
                List.of(
                        new Grid.Entry(order.measure().name(), order.number(), PATH + "/" + order.id(), null),
                        Grid.Entry.of(target(order)),
                        Grid.Entry.of(line.executor()),
                        new Grid.Entry("", null, null, force(order, line.counts())),
                        new Grid.Entry("", line.late() ? "已超期" : null, null, stage(order, line.counts()))));
    }

    String target(SanctionOrder order) {
        return access.current(order.targetId()).name();
    }

    String executor(SanctionOrder order) {
        return access.current(order.executorId()).name();
    }

    /** Address of the entry, null for whoever may not read it. */
    @Nullable
    String entry(CreditEntry entry, Actor.Official official) {
        return access.mayRead(entry, official) ? CreditLines.href(entry) : null;
    }

    LocalDate today() {
        return time.today();
    }

    /** In force or not: what follows from the decision and the entry. */
    static Tag force(SanctionOrder order, boolean counts) {
        return order.isInForce(counts) ? new Tag(Tone.RED, "有效") : new Tag(Tone.GREY, "无效");
    }

    static Tag stage(SanctionOrder order, boolean counts) {
        if (order.isToBeStopped(counts)) {
            return new Tag(Tone.AMBER, "待确认停止");
        }
        return switch (order.stage()) {
            case PROPOSED, SENT -> new Tag(Tone.BLUE, order.stage().label());
            case SIGNED, REFUSED -> new Tag(Tone.AMBER, order.stage().label());
            case EXECUTED -> new Tag(Tone.GREEN, order.stage().label());
            case DROPPED, STOPPED -> new Tag(Tone.GREY, order.stage().label());
        };
    }

    /** What was done, the newest first. */
    List<Moment> moments(SanctionOrder order) {
        return order.steps().reversed().stream()
                .map(step -> new Moment(
                        step.act().label(),
                        Wording.time(step.at(), time.today()),
                        step.by(),
                        step.text().isEmpty() ? List.<Passage>of() : List.of(Passage.quoted(step.text())),
                        false))
                .toList();
    }
}
