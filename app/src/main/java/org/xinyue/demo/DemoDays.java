package org.xinyue.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.procedure.Act;

/** Days of the demonstration's past. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoDays {
    /** A case against the first respondent that is open all the while, into which another is merged. */
    private static final int OPEN_SINCE_LONG = 24;

    private final DemoClock clock;
    private final DemoDoor door;
    private final DemoStory story;
    private final DemoNights nights;
    private final Calendars calendars;

    DemoDays(DemoClock clock, DemoDoor door, DemoStory story, DemoNights nights, Calendars calendars) {
        this.clock = clock;
        this.door = door;
        this.story = story;
        this.nights = nights;
        this.calendars = calendars;
    }

    /** When what happens in one case. */
    record Plan(int number, DemoBodies.Pair pair, LocalDate lodgedOn, List<Dated> acts) {
        Plan {
            acts = List.copyOf(acts);
        }
    }

    /** An act and its day. */
    record Dated(Act act, LocalDate on) {}

    /** True when nothing has ever been lodged here. */
    boolean isEmpty() {
        return door.isUnused();
    }

    /** Puts a script on days, counted back from today. */
    Plan plan(int number, Script script, DemoBodies.Pair pair, LocalDate today) {
        var lodgedOn = back(today, script.length());
        var acts = new ArrayList<Dated>();
        var day = lodgedOn;
        for (var move : script.moves()) {
            day = move.after() == 0
                    ? day
                    : calendars.current().addWorkdays(day, move.after()).date();
            acts.add(new Dated(move.act(), day));
        }
        return new Plan(number, pair, lodgedOn, acts);
    }

    private LocalDate back(LocalDate today, int workdays) {
        var day = today;
        int left = workdays;
        while (left > 0 || !calendars.current().isWorkday(day)) {
            left -= calendars.current().isWorkday(day) ? 1 : 0;
            day = day.minusDays(1);
        }
        return day;
    }

    /** Lives one day: complaints come in, officials act, the night's duties run. */
    void live(LocalDate day, List<Plan> plans, Map<Integer, UUID> cases) {
        for (var plan : plans) {
            if (plan.lodgedOn().equals(day)) {
                cases.put(
                        plan.number(),
                        door.lodge(DemoForms.answers(plan.number(), plan.pair().respondent(), day)));
                clock.pass(Duration.ofMinutes(3));
            }
        }
        for (var plan : plans) {
            for (var dated : plan.acts()) {
                var caseId = cases.get(plan.number());
                if (dated.on().equals(day) && caseId != null) {
                    story.tell(caseId, dated.act(), day, cases.get(OPEN_SINCE_LONG));
                    clock.pass(Duration.ofMinutes(2));
                }
            }
        }
        nights.run();
    }
}
