package org.xinyue.credit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.procedure.Act;
import org.xinyue.journal.Event;
import org.xinyue.journal.EventFeed;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Books confirmed breaches as casework confirms them (认定入档), and takes them back when the confirmation falls. Reads the journal with a cursor that moves in
 * the same transaction: nothing is skipped, and what was booked once is not booked again, even when the journal is read from its beginning.
 */
@Component
@Implements({Clause.A6_RECORD, Clause.A3_CONFIRM})
public class BreachBooking {
    static final String READER = "credit-breaches";
    private static final int BATCH = 200;
    private static final String PLATFORM = "平台（认定入档）";

    private final EventFeed feed;
    private final Cases cases;
    private final Entries entries;
    private final Telling telling;
    private final Organisations organisations;

    BreachBooking(EventFeed feed, Cases cases, Entries entries, Telling telling, Organisations organisations) {
        this.feed = feed;
        this.cases = cases;
        this.entries = entries;
        this.telling = telling;
        this.organisations = organisations;
    }

    /** Who is told what was booked, and where is put down what could not be. */
    @Component
    record Telling(CreditNews news, AuditTrail audit) {}

    /** Books everything that was confirmed since the last time; returns how many events were looked at. */
    public int run() {
        int handled = 0;
        int batch;
        do {
            batch = feed.advance(READER, BATCH, this::look);
            handled += batch;
        } while (batch == BATCH);
        return handled;
    }

    /** The entry that a case brings about: one however often it is confirmed. */
    public static UUID entryOf(UUID caseId) {
        return UUID.nameUUIDFromBytes(("xinyue/credit/breach/" + caseId).getBytes(StandardCharsets.UTF_8));
    }

    private void look(List<Event> events) {
        for (var event : events) {
            var act = Act.valueOf(event.act());
            if (act == Act.CONFIRM_BREACH) {
                confirm(event);
            } else if (act == Act.REMIT) {
                takeBack(event, "上级复核发回重新核实，原认定不再有效");
            } else if (act == Act.FIND_UNTRUE || act == Act.FIND_LAWFUL_CHANGE || act == Act.ADVISE_COURT) {
                takeBack(event, "重新核实后作出“" + act.label() + "”，原认定不再有效");
            }
        }
    }

    private void confirm(Event event) {
        var file = cases.get(event.subject());
        var line = line(event);
        if (!(line.decision() instanceof Decision.Confirmation confirmation)) {
            throw new IllegalStateException("no confirmation in line " + line.version() + " of " + file.number());
        }
        var confirmedOn = line.at().atZone(Calendars.zone()).toLocalDate();
        var item = CreditCatalogue.on(EntryKind.BREACH, confirmedOn).orElse(null);
        if (item == null) {
            pass(file, confirmedOn);
            return;
        }
        var known = entries.find(entryOf(file.id())).orElse(null);
        var booking = booking(file, line, confirmation, item);
        if (known == null) {
            telling.news().booked(entries.book(entryOf(file.id()), booking, PLATFORM));
        } else if (sourceOf(known) < event.version()) {
            var change = new Entries.Change(known.id(), known.version(), "重新认定", PLATFORM);
            telling.news().booked(entries.correct(change, booking.finding(), booking.basis()));
        }
    }

    /** One confirmation that no item of the catalogue covers must not keep all later ones waiting. */
    private void pass(CaseFile file, LocalDate confirmedOn) {
        telling.audit()
                .record(
                        new Actor.Automatic("认定入档"),
                        "认定没有入档",
                        file.number(),
                        confirmedOn + " 目录中没有“" + EntryKind.BREACH.label() + "”事项，请核对目录");
    }

    private void takeBack(Event event, String reason) {
        entries.find(entryOf(event.subject()))
                .filter(entry -> entry.status() != EntryStatus.REVOKED && sourceOf(entry) < event.version())
                .ifPresent(entry -> telling.news()
                        .revoked(entries.revoke(new Entries.Change(entry.id(), entry.version(), reason, PLATFORM))));
    }

    private static int sourceOf(CreditEntry entry) {
        return Objects.requireNonNull(entry.basis().source(), "an entry of a case has its source")
                .version();
    }

    private HistoryLine line(Event event) {
        return cases.history(event.subject()).stream()
                .filter(line -> line.version() == event.version())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line " + event.version() + " of " + event.subject()));
    }

    private Entries.Booking booking(
            CaseFile file, HistoryLine line, Decision.Confirmation confirmation, CreditCatalogue.Item item) {
        var confirmedOn = line.at().atZone(Calendars.zone()).toLocalDate();
        var body = organisations.directory().current(file.state().parties().respondent(), confirmedOn);
        var confirming = Objects.requireNonNull(line.bodyId(), "a breach is confirmed by a body");
        return new Entries.Booking(
                CreditEntry.Subject.of(body),
                new CreditEntry.Finding(
                        EntryKind.BREACH,
                        item.code(),
                        severityOf(confirmation.ground()),
                        confirmation.ground().label(),
                        confirmation.facts()),
                new CreditEntry.Basis(
                        "违约失信认定书（" + file.number() + "）",
                        confirming,
                        organisations.directory().get(confirming).name(),
                        confirmedOn,
                        new CreditEntry.Source(file.id(), line.version())));
    }

    /** The class proposed for a ground; the lead body may decide otherwise. */
    static Severity severityOf(Ground ground) {
        return switch (ground) {
            case REFUSAL -> Severity.SERIOUS;
            case OVERDUE, EXCUSE_REORGANISATION, EXCUSE_PERSONNEL, EXCUSE_OTHER -> Severity.GENERAL;
        };
    }

    /** When it runs: a row in the database. */
    @Configuration
    static class Schedules {
        @Bean
        RecurringTask<Void> breachBookingTask(BreachBooking booking) {
            return Tasks.recurring("credit-breaches", FixedDelay.of(Duration.ofSeconds(5)))
                    .execute((instance, context) -> booking.run());
        }
    }
}
