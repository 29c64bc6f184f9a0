package org.xinyue.web.desk.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.procedure.Party;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.act.Button;
import org.xinyue.web.component.show.Band;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.Remaining;
import org.xinyue.web.desk.Wording;

/** The clocks of a case in words: the band at the top and the ledger below. */
@Component
class Clocks {
    private final Calendars calendars;
    private final Clock clock;

    Clocks(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today() {
        return Wording.dayOf(clock.instant());
    }

    /** The rows this viewer may see, oldest first: a respondent only what it owes itself. */
    List<Deadline> rows(CaseSight sight) {
        return sight.opened().ledger().stream()
                .filter(row -> !sight.asRespondent() || row.kind().owes() == Party.RESPONDENT)
                .toList();
    }

    /** About the viewer's own nearest duty, else the nearest of anybody. */
    Band band(CaseSight sight, List<Deadline> rows, BodyNames names, List<Button> acts) {
        var open = nearest(sight, rows);
        if (open.isEmpty()) {
            return idle(sight, acts);
        }
        var row = open.get();
        var left = Remaining.of(row.due(), row.period(), today(), calendars.current());
        var rule = row.kind().label() + "（" + owes(row, sight, names) + "）"
                + row.period().label() + "，" + left.date();
        return new Band(
                left.tone(),
                left.words(),
                rule,
                row.because() + "，自 " + Wording.day(row.runningSince(), today()) + " 次日起计",
                acts);
    }

    /** How the date in the band was worked out; null when no clock runs. */
    @Nullable
    Explanation working(CaseSight sight, List<Deadline> rows) {
        return nearest(sight, rows).map(this::working).orElse(null);
    }

    private static Optional<Deadline> nearest(CaseSight sight, List<Deadline> rows) {
        return rows.stream()
                .filter(Deadline::isOpen)
                .min(Comparator.comparing((Deadline row) ->
                                !sight.parties().contains(row.kind().owes()))
                        .thenComparing(row -> row.due().date()));
    }

    private static Band idle(CaseSight sight, List<Button> acts) {
        var stage = sight.file().state().stage();
        if (stage.isEnded()) {
            return new Band(Tone.GREY, stage.label(), "本件没有正在计算的时限。", "", acts);
        }
        return new Band(
                Tone.GREY, "等待他方办理", "现在没有需要您的单位按期完成的事项。", stage.publicStatus().label(), acts);
    }

    List<LedgerEntry> entries(CaseSight sight, List<Deadline> rows, BodyNames names) {
        return rows.stream().map(row -> entry(row, sight, names)).toList();
    }

    private LedgerEntry entry(Deadline row, CaseSight sight, BodyNames names) {
        return new LedgerEntry(
                row.kind().label(),
                owes(row, sight, names),
                row.period().label(),
                Wording.day(row.runningSince(), today()),
                Wording.day(row.due().date(), today()) + (row.due().provisional() ? "（暂定）" : ""),
                status(row),
                row.because(),
                working(row));
    }

    private Tag status(Deadline row) {
        boolean late = row.isLate(today());
        if (row.ending() == null) {
            return late ? new Tag(Tone.RED, "已超期") : new Tag(Tone.BLUE, "计时中");
        }
        var words =
                row.ending().outcome().label() + " " + Wording.day(row.ending().on(), today());
        return switch (row.ending().outcome()) {
            case MET ->
                late
                        ? new Tag(Tone.RED, "超期完成 " + Wording.day(row.ending().on(), today()))
                        : new Tag(Tone.GREEN, words);
            case SUSPENDED, SUPERSEDED, CANCELLED, LAPSED -> new Tag(Tone.GREY, words);
        };
    }

    private Explanation working(Deadline row) {
        return Explanation.of(row.working(calendars.current()), today());
    }

    private static String owes(Deadline row, CaseSight sight, BodyNames names) {
        var party = row.kind().owes();
        var body = sight.file().state().parties().of(party);
        return body == null ? party.label() : party.label() + " " + names.of(body);
    }
}
