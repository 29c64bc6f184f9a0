package org.xinyue.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xinyue.client.Settings;
import org.xinyue.client.XinyueClient;
import org.xinyue.client.XinyueException;
import org.xinyue.demo.simulator.ChannelSystem;
import org.xinyue.demo.simulator.Setting;
import org.xinyue.demo.simulator.Simulator;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Organisations;

/**
 * Lets the simulated systems send over HTTP, one step every few minutes and a bounded number in all, so that the demonstration stays alive and its pages do
 * not fill up. Switched on by {@code ./xinyue run --demo}, not by {@code xinyue.demo} alone.
 */
@Component
@ConditionalOnProperty({"xinyue.demo", "xinyue.simulators"})
class Simulators implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Simulators.class);
    private static final int MOVES = 14;
    private static final int RESPONDENTS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Enrolment enrolment;
    private final Organisations organisations;
    private final Clock clock;
    private final Environment environment;
    private final Duration pace;
    private final List<Simulator> running = new ArrayList<>();
    private final List<Future<?>> planned = new ArrayList<>();
    private @Nullable ScheduledExecutorService worker;

    Simulators(
            Enrolment enrolment,
            Organisations organisations,
            Clock clock,
            Environment environment,
            @Value("${xinyue.simulators.pace:2m}") Duration pace) {
        this.enrolment = enrolment;
        this.organisations = organisations;
        this.clock = clock;
        this.environment = environment;
        this.pace = pace;
    }

    /** After the port is open. */
    @Override
    public synchronized void start() {
        var address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        var steps = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("simulators").daemon().factory());
        worker = steps;
        var systems = List.of(ChannelSystem.values());
        for (int place = 0; place < systems.size(); place++) {
            var system = systems.get(place);
            // One after the other, so that something happens somewhere every half minute.
            long first = pace.toMillis() * (place + 1) / systems.size();
            enrolment.of(system).ifPresent(enrolled -> {
                var client = new XinyueClient(Settings.of(address, enrolled.credentials())
                        .within(PATIENCE)
                        .by(clock));
                var simulator = new Simulator(system, client, enrolled.directory(), setting());
                running.add(simulator);
                planned.add(steps.scheduleWithFixedDelay(
                        () -> step(system, simulator), first, pace.toMillis(), TimeUnit.MILLISECONDS));
            });
        }
    }

    private static void step(ChannelSystem system, Simulator simulator) {
        try {
            simulator.step();
        } catch (XinyueException notNow) {
            LOG.debug("{} waits", system, notNow);
        } catch (RuntimeException failure) {
            LOG.error("{} failed; it goes on with the next step", system, failure);
        }
    }

    /** County departments of the capital first: there the printed accounts find their cases. */
    private Setting setting() {
        var directory = organisations.directory();
        var today = LocalDate.now(clock);
        var named = Stream.of("住房和城乡建设局", "交通运输局", "教育局", "水利局")
                .flatMap(trade -> directory.search(trade, today, 100).stream()
                        .filter(body ->
                                body.level() == Level.COUNTY && body.kind().inScope())
                        .sorted(Comparator.comparing(Body::divisionCode))
                        .limit(2))
                .map(Body::name)
                .filter(name -> directory.search(name, today, 2).size() == 1)
                .limit(RESPONDENTS)
                .toList();
        return new Setting("", named, DemoCodes::company, MOVES);
    }

    @Override
    public synchronized void stop() {
        var steps = worker;
        if (steps == null) {
            return;
        }
        planned.forEach(each -> each.cancel(true));
        steps.shutdownNow();
        try {
            if (!steps.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a simulated system did not stop in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        running.forEach(Simulator::close);
        running.clear();
        planned.clear();
        worker = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
