package org.xinyue.web.desk.act;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.Cases;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.Route;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.dossier.CaseSight;

/** What a form proposes: the body that the routing finds, the usual date, the cases to merge into. */
@Component
class Suggestions {
    private static final int FOUND = 8;

    private final Cases cases;
    private final OtherCases otherCases;
    private final Organisations organisations;
    private final Calendars calendars;
    private final Clock clock;

    Suggestions(Cases cases, OtherCases otherCases, Organisations organisations, Calendars calendars, Clock clock) {
        this.cases = cases;
        this.otherCases = otherCases;
        this.organisations = organisations;
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today() {
        return Wording.dayOf(clock.instant());
    }

    /** What the fields hold when the form is opened. */
    Map<String, List<String>> values(CaseSight sight, Act act) {
        var values = new LinkedHashMap<String, List<String>>();
        var progress = sight.file().state().progress();
        if (act == Act.TRANSFER && proposal(sight) instanceof Route.To to) {
            values.put("verifier", List.of(to.body().id().toString()));
        }
        if (act == Act.ORDER_RECTIFICATION) {
            // Not a day off: nobody can hand in on it.
            put(
                    values,
                    "dueOn",
                    calendars
                            .current()
                            .addDays(today(), Limits.RECTIFY_DAYS_DEFAULT)
                            .date());
        }
        if (act == Act.CONFIRM_BREACH && progress.notice() != null) {
            values.put("ground", List.of(progress.notice().ground().name()));
        }
        if (act == Act.GRANT_EXTENSION && asked(sight) instanceof Decision.Extension extension) {
            put(values, "until", extension.until());
        }
        return values;
    }

    private @Nullable Decision asked(CaseSight sight) {
        return cases.history(sight.file().id()).reversed().stream()
                .filter(line -> line.act() == Act.ASK_EXTENSION)
                .map(HistoryLine::decision)
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, List<String>> values, String name, LocalDate date) {
        values.put(name + ".year", List.of(Integer.toString(date.getYear())));
        values.put(name + ".month", List.of(Integer.toString(date.getMonthValue())));
        values.put(name + ".day", List.of(Integer.toString(date.getDayOfMonth())));
    }

    private Route proposal(CaseSight sight) {
        return cases.proposedVerifier(sight.file());
    }

    /** Why the proposal is what it is; for other acts nothing. */
    List<String> reasons(CaseSight sight, Act act) {
        if (act != Act.TRANSFER) {
            return List.of();
        }
        return switch (proposal(sight)) {
            case Route.To to -> to.reasons();
            case Route.OutOfRegion out -> List.of(out.reason());
            case Route.OutOfScope out -> List.of(out.reason());
        };
    }

    /**
     * Bodies to choose from: the proposal, what was chosen before, and what the words find.
     *
     * @param chosen id chosen before, null when none
     */
    List<Option> bodies(CaseSight sight, Act act, @Nullable UUID chosen, String words) {
        var directory = organisations.directory();
        var options = new LinkedHashMap<UUID, Option>();
        if (act == Act.TRANSFER && proposal(sight) instanceof Route.To to) {
            options.put(to.body().id(), option(to.body(), "系统建议　"));
        }
        if (chosen != null) {
            directory.find(chosen).ifPresent(body -> options.putIfAbsent(chosen, option(body, "")));
        }
        if (!words.isBlank()) {
            directory.search(words, today(), FOUND).stream()
                    .filter(body -> body.kind().inScope())
                    .forEach(body -> options.putIfAbsent(body.id(), option(body, "")));
        }
        return List.copyOf(options.values());
    }

    private Option option(Body body, String mark) {
        var place = new BodyNames(organisations.directory(), today()).place(body);
        return new Option(body.id().toString(), body.name(), mark + body.kind().label() + "　" + place);
    }

    /** Open cases against the same respondent, those of the same firm first. */
    List<Option> otherCases(CaseSight sight) {
        return otherCases.of(sight);
    }
}
