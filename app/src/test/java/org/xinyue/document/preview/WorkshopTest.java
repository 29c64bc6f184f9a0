package org.xinyue.document.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_gigabyte_folded_into_a_few_megabytes_stays_within_the_bounds() throws IOException {
        var bomb = Forgeries.bomb();
        assertThat(bomb.length).isLessThan(12 * 1024 * 1024);
        assertThat(workshop.draw(Sort.PDF, 1, bomb).outcome()).isEqualTo(Outcome.TOO_LARGE);
    }
}
