package org.xinyue.web.desk.own;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinyue.casework.CaseTime;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** A page of messages in words: one look at the cases, whatever their number, and nothing of foreign ones. */
@Proves(Clause.B4_IDENTITY)
class NoticeLinesTest {
    private final World world = new World("2026-03-02");
    private final NoticeLines lines = new NoticeLines(world.cases(), world.get(CaseTime.class));

    @AfterEach
    void close() {
        world.close();
    }

    private List<Notices.Listed> sent(int count, UUID body) {
        for (int index = 0; index < count; index++) {
            var file = world.lodge();
            world.get(Notices.class)
                    .send("test:" + UUID.randomUUID(), body, file.caseId(), Notice.Tone.NEWS, file.number() + " 新件");
        }
        return world.get(Notices.class).page(Set.of(body), null, 100);
    }

    private long statements(Runnable work) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = log.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(seen);
        try {
            work.run();
        } finally {
            log.detachAppender(seen);
            log.setLevel(before);
        }
        var here = Thread.currentThread().getName();
        return seen.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getFormattedMessage().contains("SQL statement ["))
                .count();
    }

    @Test
    void a_page_costs_as_many_statements_as_one_message() {
        var page = sent(12, world.cityLead);
        long one = statements(() -> lines.of(page.subList(0, 1), world.receiver()));
        long all = statements(() -> assertThat(lines.of(page, world.receiver()))
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.href()).startsWith("/office/cases/")));
        assertThat(one).isPositive();
        assertThat(all).isEqualTo(one);
    }

    @Test
    void a_case_that_is_not_the_readers_is_not_named() {
        var page = sent(1, world.cityTransport);
        assertThat(lines.of(page, World.officer("那仁", world.cityTransport)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.href()).isNull();
                    assertThat(line.message()).doesNotContain("号");
                });
    }
}
