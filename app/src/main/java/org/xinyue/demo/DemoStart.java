package org.xinyue.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinyue.organisation.Organisations;

/** Fills an empty installation before the first request is served, then prints the accounts. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoStart implements SmartLifecycle {
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");

    private final DemoClock clock;
    private final DemoBodies bodies;
    private final DemoPeople people;
    private final DemoDays days;
    private final Organisations organisations;
    private volatile boolean running;

    DemoStart(DemoClock clock, DemoBodies bodies, DemoPeople people, DemoDays days, Organisations organisations) {
        this.clock = clock;
        this.bodies = bodies;
        this.people = people;
        this.days = days;
        this.organisations = organisations;
    }

    @Override
    public void start() {
        if (days.isEmpty()) {
            // Half a day back, so that nothing is dated later than now.
            var today = LocalDate.ofInstant(clock.instant().minus(Duration.ofHours(14)), REGION);
            var pairs = bodies.register();
            var first = pairs.getFirst();
            var directory = organisations.directory();
            var regional = java.util.Objects.requireNonNull(
                    directory.get(first.verifier()).lines().competentId());
            var district = directory.get(first.respondent()).divisionCode();
            people.open(
                    first,
                    regional,
                    directory.creditLeadAt(district, today).orElseThrow().id());
            try {
                live(pairs, today);
            } finally {
                clock.run();
            }
        }
        running = true;
    }

    /** Lives through the past day by day: what the scripts say, then what passing time does by itself. */
    private void live(List<DemoBodies.Pair> pairs, LocalDate today) {
        var plans = new ArrayList<DemoDays.Plan>();
        var scripts = Script.all();
        for (int number = 0; number < scripts.size(); number++) {
            // Half of the cases meet the bodies whose accounts are printed, so that every desk has something on it.
            var pair = number % 2 == 0 ? pairs.getFirst() : pairs.get(number % pairs.size());
            plans.add(days.plan(number, scripts.get(number), pair, today));
        }
        var cases = new HashMap<Integer, UUID>();
        var first = plans.stream()
                .map(DemoDays.Plan::lodgedOn)
                .min(LocalDate::compareTo)
                .orElse(today);
        for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
            clock.standAt(day.atTime(LocalTime.of(9, 0)).atZone(REGION).toInstant());
            days.live(day, plans, cases);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void print() {
        System.out.println("演示账号（密码都是 " + DemoPeople.PASSWORD + "）：");
        people.known(organisations.directory())
                .forEach(account ->
                        System.out.println("  " + account.login() + "  " + account.name() + "  " + account.post()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its port. */
    @Override
    public int getPhase() {
        return 0;
    }
}
