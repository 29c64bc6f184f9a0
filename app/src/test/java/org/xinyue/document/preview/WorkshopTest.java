package org.xinyue.document.preview;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The process that draws: it answers, and a bomb ends it and nothing else. */
class WorkshopTest {
    private final Workshop workshop = new Workshop();

    @Test
    void draws_in_a_process_of_its_own() throws IOException {
        var drawing = workshop.draw(Sort.PDF, 1, Forgeries.pdf(2));
        assertThat(drawing.outcome()).isEqualTo(Outcome.DRAWN);
        assertThat(drawing.pages()).isEqualTo(2);
        assertThat(drawing.picture()).hasSizeGreaterThan(1000);
    }

    private static Workshop running(String command) {
        return new Workshop((sort, page) -> List.of("/bin/sh", "-c", command));
    }

    @Test
    void a_worker_that_does_not_run_is_no_fault_of_the_file_and_leaves_its_exit_code_in_the_log() throws IOException {
        var log = (Logger) LoggerFactory.getLogger(Workshop.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            assertThat(running("exit 77").draw(Sort.PDF, 1, Forgeries.pdf(1)).outcome())
                    .isEqualTo(Outcome.FAILED);
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("exit code 77");
    }

    @Test
    void a_worker_that_ran_out_of_memory_had_too_large_a_file() throws IOException {
        assertThat(running("cat >/dev/null; exit 3")
                        .draw(Sort.PDF, 1, Forgeries.pdf(1))
                        .outcome())
                .isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void a_gigabyte_folded_into_a_few_megabytes_stays_within_the_bounds() throws IOException {
        var bomb = Forgeries.bomb();
        assertThat(bomb.length).isLessThan(12 * 1024 * 1024);
        assertThat(workshop.draw(Sort.PDF, 1, bomb).outcome()).isEqualTo(Outcome.TOO_LARGE);
    }
}
