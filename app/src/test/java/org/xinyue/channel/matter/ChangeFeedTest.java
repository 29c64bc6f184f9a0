package org.xinyue.channel.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.access.Actor;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Submission;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** Who reads on from the watermark misses nothing, whoever writes meanwhile and however late he commits. */
@Proves({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
class ChangeFeedTest {
    private static final String RESPONDENT = "新城区住房和城乡建设局";

    private final World world = new World("2026-03-02");
    private final ChangeFeed feed = world.get(ChangeFeed.class);
    private final ChannelClient client = client(Channel.HOTLINE_12345);

    private ChannelClient client(Channel channel) {
        return world.get(ChannelClients.class)
                .register(
                        new ChannelClients.Entered(
                                channel, world.cityTransport, "工单系统", LocalDate.of(2026, 1, 1), null, 600),
                        new Actor.Automatic("测试"))
                .client();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void take(ChannelClient by, int number) {
        world.get(ChannelIntake.class).take(by, new Submission(Sent.complaint("N-" + number, RESPONDENT)));
    }

    /** Reads from the watermark to the end and gives where that is. */
    private String readOn(String watermark, List<String> seen, int limit) {
        var page = feed.after(client.door(), watermark, limit);
        page.changes().forEach(change -> seen.add(change.number()));
        return page.more() ? readOn(page.watermark(), seen, limit) : page.watermark();
    }

    @Test
    void an_event_that_commits_late_is_neither_skipped_nor_shown_twice() throws Exception {
        var begun = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var seen = new ArrayList<String>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = workers.submit(() -> world.get(TransactionTemplate.class).executeWithoutResult(status -> {
                take(client, 1);
                begun.countDown();
                try {
                    mayCommit.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }));
            begun.await();
            take(client, 2);
            var watermark = readOn("", seen, 100);
            assertThat(seen).as("the second waits for the first").isEmpty();
            mayCommit.countDown();
            late.get();
            readOn(watermark, seen, 100);
        }
        assertThat(seen).containsExactly("N-1", "N-2");
    }

    @Test
    void reading_in_small_pages_while_many_write_gives_everything_once() throws Exception {
        var other = client(Channel.MENG_QI_TONG);
        var writers = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 40; i++) {
            int number = i;
            writers.add(() -> {
                take(number % 4 == 0 ? other : client, number);
                return true;
            });
        }
        var seen = new ArrayList<String>();
        var watermark = "";
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = writers.stream().map(workers::submit).toList();
            while (running.stream().anyMatch(future -> !future.isDone())) {
                watermark = readOn(watermark, seen, 3);
            }
            for (var future : running) {
                assertThat(future.get()).isTrue();
            }
        }
        readOn(watermark, seen, 3);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                        .filter(number -> number % 4 != 0)
                        .mapToObj(number -> "N-" + number)
                        .toList());
    }
}
