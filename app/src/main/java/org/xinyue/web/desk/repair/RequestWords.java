package org.xinyue.web.desk.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.Cases;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.credit.CreditEntry;
import org.xinyue.repair.Request;
import org.xinyue.repair.RequestAct;
import org.xinyue.repair.RequestWatch;
import org.xinyue.repair.Requests;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Passage;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.Wording;

/** Requests in the words of their pages. */
@Component
class RequestWords {
    static final String PATH = "/office/repairs";

    private final RequestWatch watch;
    private final Cases cases;
    private final CaseTime time;

    RequestWords(RequestWatch watch, Cases cases, CaseTime time) {
        this.watch = watch;
        this.cases = cases;
        this.time = time;
    }

    /** Name of an act in addresses. */
    static String slug(RequestAct act) {
        return act.name().toLowerCase(Locale.ROOT);
    }

    Grid table(List<Requests.Seen> seen) {
        var columns = List.of("申请", "单位", "信用记录", "提出时间", "办理").stream()
                .map(Table.Column::of)
                .toList();
        return new Grid("申请表", columns, seen.stream().map(this::row).toList());
    }

    private Grid.Row row(Requests.Seen seen) {
        var request = seen.request();
        var entry = seen.entry();
        return new Grid.Row(
                request.id().toString(),
                List.of(
                        new Grid.Entry(request.kind().label(), request.number(), PATH + "/" + request.id(), null),
                        Grid.Entry.of(entry.subject().name()),
                        new Grid.Entry(
                                entry.finding().kind().label(), entry.basis().document(), null, null),
                        Grid.Entry.of(Wording.time(request.steps().getFirst().at(), time.today())),
                        new Grid.Entry("", due(request), null, tag(request))));
    }

    private @Nullable String due(Request request) {
        if (!request.stage().isOpen()) {
            return null;
        }
        return (watch.isLate(request) ? "已超期，应于 " : "应于 ") + watch.dueOn(request) + " 前办理";
    }

    static Tag tag(Request request) {
        return switch (request.stage()) {
            case APPLIED, CONFIRMED, DENIED ->
                new Tag(Tone.BLUE, request.stage().label());
            case GRANTED -> new Tag(Tone.GREEN, request.stage().label());
            case REFUSED, WITHDRAWN -> new Tag(Tone.GREY, request.stage().label());
        };
    }

    /** What was done, the newest first. */
    List<Moment> moments(Request request) {
        return request.steps().reversed().stream()
                .map(step -> new Moment(
                        step.act().label(request.kind()),
                        Wording.time(step.at(), time.today()),
                        step.by(),
                        List.of(Passage.quoted(step.text())),
                        false))
                .toList();
    }

    /** What the case already says of the duty and its performance, to begin the account with; "" without a case. */
    String known(CreditEntry entry) {
        var caseId = entry.caseId();
        if (caseId == null || !cases.exists(caseId)) {
            return "";
        }
        var lines = new ArrayList<String>();
        for (var line : cases.history(caseId)) {
            if (line.decision() instanceof Decision.Order order) {
                lines.add("责令整改内容：" + order.measures() + "（期限 " + order.dueOn() + "）");
            } else if (line.act() == Act.REPORT_RECTIFIED && line.decision() instanceof Decision.Statement said) {
                lines.add("报告整改情况：" + said.text());
            }
        }
        return String.join("\n", lines);
    }

    String time(Request request) {
        return Wording.time(request.steps().getFirst().at(), time.today());
    }
}
