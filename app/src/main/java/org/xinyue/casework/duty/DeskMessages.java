package org.xinyue.casework.duty;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.journal.Event;
import org.xinyue.journal.EventFeed;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Tells a body that a case has come to its desk (待办通知), and every receiving body of a confirmation (A3.REPORT_BACK); a case that has moved on settles what
 * was asked before. Reads the log with its own cursor.
 */
@Component
@Implements(Clause.A3_REPORT_BACK)
public class DeskMessages {
    private static final String READER = "desk-messages";
    private static final int BATCH = 200;

    private final EventFeed feed;
    private final Cases cases;
    private final Notices notices;

    DeskMessages(EventFeed feed, Cases cases, Notices notices) {
        this.feed = feed;
        this.cases = cases;
        this.notices = notices;
    }

    /** Handles everything new; returns how many events that was. */
    public int run() {
        int handled = 0;
        int batch;
        do {
            batch = feed.advance(READER, BATCH, this::tell);
            handled += batch;
        } while (batch == BATCH);
        return handled;
    }

    private void tell(List<Event> events) {
        notices.settle(events.stream()
                .filter(DeskMessages::moves)
                .collect(Collectors.toMap(Event::subject, Event::at, (first, later) -> later)));
        var telling = events.stream().filter(DeskMessages::tells).toList();
        var files = cases.getAll(telling.stream().map(Event::subject).collect(Collectors.toSet()));
        for (var event : telling) {
            var file = files.get(event.subject());
            if (file != null) {
                tell(event, file);
            }
        }
    }

    private static boolean tells(Event event) {
        return moves(event) || Act.valueOf(event.act()) == Act.REPORT_CONFIRMATION;
    }

    private static boolean moves(Event event) {
        return !event.stageFrom().equals(event.stageTo());
    }

    private boolean isAnsweredToBoth(CaseFile file) {
        return cases.procedure(file)
                .step(Stage.ANSWERING, Act.ANSWER)
                .map(step -> step.requirements().contains(Requirement.ANSWERED_TO_BOTH))
                .orElse(false);
    }

    private void tell(Event event, CaseFile file) {
        var act = Act.valueOf(event.act());
        if (moves(event)) {
            arrived(file, event, act);
        }
        if (act == Act.ANSWER && isAnsweredToBoth(file)) {
            var words = file.number() + " 已书面答复投诉人，处理结果一并反馈受理单位";
            send(event, file.state().parties().receiver(), Notice.Tone.RESULT, words);
        }
        if (act == Act.REPORT_CONFIRMATION) {
            var words = file.number() + " 已认定违约失信，核实认定部门报送了认定结果";
            send(event, file.state().parties().receiver(), Notice.Tone.RESULT, words);
        }
    }

    private void arrived(CaseFile file, Event event, Act act) {
        var duty = file.duty();
        boolean stillThere = file.state().stage() == Stage.valueOf(event.stageTo());
        if (duty == null || duty.bodyId() == null || !stillThere) {
            return;
        }
        send(
                event,
                duty.bodyId(),
                Notice.Tone.NEWS,
                file.number() + " " + act.label() + "，请在 " + duty.due().date() + " 前完成"
                        + duty.kind().label());
    }

    private void send(Event event, UUID bodyId, Notice.Tone tone, String message) {
        notices.send(event.subject() + ":" + event.version() + ":" + bodyId, bodyId, event.subject(), tone, message);
    }
}
