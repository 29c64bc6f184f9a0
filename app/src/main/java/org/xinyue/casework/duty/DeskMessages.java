package org.xinyue.casework.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.journal.Event;
import org.xinyue.journal.EventFeed;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;

/**
 * Tells a body that a case has come to its desk (待办通知); a case that has moved on settles what was asked before. Reads the log with its own cursor. What was
 * decided is told to the receiving bodies by their doors ({@code channel.report}).
 */
@Component
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
        var moving = events.stream().filter(DeskMessages::moves).toList();
        notices.settle(moving.stream().collect(Collectors.toMap(Event::subject, Event::at, (first, later) -> later)));
        var files = cases.getAll(moving.stream().map(Event::subject).collect(Collectors.toSet()));
        notices.send(moving.stream()
                .flatMap(event ->
                        Optional.ofNullable(files.get(event.subject())).flatMap(file -> arrived(file, event)).stream())
                .toList());
    }

    private static boolean moves(Event event) {
        return !event.stageFrom().equals(event.stageTo());
    }

    /** What the body is told that owes the next act; empty when nobody does, or the case has moved on. */
    private static Optional<Notices.Sending> arrived(CaseFile file, Event event) {
        var duty = file.duty();
        boolean stillThere = file.state().stage() == Stage.valueOf(event.stageTo());
        if (duty == null || duty.bodyId() == null || !stillThere) {
            return Optional.empty();
        }
        return Optional.of(new Notices.Sending(
                event.subject() + ":" + event.version() + ":" + duty.bodyId(),
                duty.bodyId(),
                event.subject(),
                Notice.Tone.NEWS,
                file.number() + " " + Act.valueOf(event.act()).label() + "，请在 "
                        + duty.due().date() + " 前完成" + duty.kind().label()));
    }
}
