package org.xinyue.web.desk.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Duty;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.desk.Bucket;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.intake.Amount;
import org.xinyue.intake.Complaints;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.component.Deadline;
import org.xinyue.web.component.Tone;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.Remaining;
import org.xinyue.web.desk.Wording;

/** Makes the rows of lists: every list of cases looks the same and hides the same. */
@Component
class DeskRows {
    private static final int SOON = 2;
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    private final Complaints complaints;
    private final Organisations organisations;
    private final Calendars calendars;
    private final Clock clock;

    DeskRows(Complaints complaints, Organisations organisations, Calendars calendars, Clock clock) {
        this.complaints = complaints;
        this.organisations = organisations;
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today() {
        return Wording.dayOf(clock.instant());
    }

    DeskRow row(CaseFile file, Actor.Official official) {
        return rows(List.of(file), official).getFirst();
    }

    /** The rows of a page, as this official may see them. */
    List<DeskRow> rows(List<CaseFile> files, Actor.Official official) {
        var directory = organisations.directory();
        var names = new BodyNames(directory, today());
        var own = new HashSet<>(official.bodyIds());
        official.bodyIds().forEach(body -> own.addAll(directory.predecessors(body)));
        var sums = complaints.sums(files.stream().map(CaseFile::id).toList());
        return files.stream()
                .map(file -> row(
                        file,
                        new Beside(
                                names,
                                sums.get(file.id()),
                                own.contains(file.state().parties().respondent()))))
                .toList();
    }

    /**
     * What a row needs besides the case.
     *
     * @param accused true when the complaint is against a body of the official
     */
    private record Beside(BodyNames names, @Nullable Amount sum, boolean accused) {}

    private DeskRow row(CaseFile file, Beside beside) {
        var names = beside.names();
        var parties = file.state().parties();
        var duty = file.duty();
        return new DeskRow(
                file.id(),
                file.title(),
                file.number(),
                Wording.tag(file.state().stage()),
                duty == null ? null : remaining(duty),
                new DeskRow.Facts(
                        names.of(parties.respondent()),
                        names.place(parties.respondent()),
                        amount(beside.sum()),
                        duty == null ? "—" : duty.kind().label(),
                        Wording.day(Wording.dayOf(file.lodgedAt()), today()),
                        beside.accused() ? "—" : file.channel().label(),
                        names.of(parties.verifier())),
                duty == null ? "查看" : next(file.state().stage(), duty));
    }

    private Deadline remaining(Duty duty) {
        if (duty.kind() == DeadlineKind.COMPLETION) {
            var last = Wording.day(duty.due().date(), today());
            return new Deadline(Tone.GREY, "暂停计时", "投诉人可补正至 " + last, 0);
        }
        return Remaining.of(duty.due(), duty.kind().period(), today(), calendars.current());
    }

    private static String next(Stage stage, Duty duty) {
        if (stage == Stage.SUBMITTED) {
            return "受理";
        }
        if (stage == Stage.COMPLETING) {
            return "查看";
        }
        return stage == Stage.TRANSFERRED ? "签收" : duty.kind().label();
    }

    private static String amount(@Nullable Amount amount) {
        return amount == null ? "—" : new Amount(amount.yuan().divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP)).written();
    }

    /** The bucket in which a duty lies today. */
    Bucket bucket(Duty duty) {
        if (duty.kind() == DeadlineKind.COMPLETION) {
            return Bucket.PAUSED;
        }
        var due = duty.due().date();
        if (due.isBefore(today())) {
            return Bucket.OVERDUE;
        }
        if (due.equals(today())) {
            return Bucket.TODAY;
        }
        var soon = calendars.current().addWorkdays(today(), SOON).date();
        return due.isAfter(soon) ? Bucket.LATER : Bucket.SOON;
    }
}
