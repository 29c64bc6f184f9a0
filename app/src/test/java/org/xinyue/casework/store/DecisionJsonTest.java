package org.xinyue.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.decision.Verdict;
import org.xinyue.casework.procedure.Progress;
import tools.jackson.core.JacksonException;

/** Progress is stored without what has not happened, and read whichever way it was written. */
class DecisionJsonTest {
    private final DecisionJson json = new DecisionJson();

    @Test
    void a_case_in_which_nothing_has_happened_stores_nothing() {
        assertThat(json.write(Progress.NONE)).isEqualTo("{}");
        assertThat(json.progress("{}")).isEqualTo(Progress.NONE);
    }

    @Test
    void whatever_has_happened_is_read_as_it_was_written() {
        var ordered = new Progress.Rectification(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 1), 0);
        var progress = new Progress(
                Verdict.TRUE,
                ordered,
                new Progress.Notice(Ground.REFUSAL, false),
                Ground.REFUSAL,
                LocalDate.of(2026, 5, 6),
                true,
                1,
                0,
                2);
        assertThat(json.progress(json.write(progress))).isEqualTo(progress);
    }

    @Test
    void reads_what_was_stored_with_every_name_spelled_out() {
        assertThat(json.progress("""
                {"verdict": null, "rectification": null, "notice": null, "confirmed": null, "decidedOn": null,
                 "respondentTold": true, "completions": 1, "reopenings": 0, "reviews": 0}
                """)).isEqualTo(new Progress(null, null, null, null, null, true, 1, 0, 0));
    }

    @Test
    void refuses_a_verdict_that_does_not_exist() {
        assertThatThrownBy(() -> json.progress("{\"verdict\": \"PERHAPS\"}")).isInstanceOf(JacksonException.class);
    }
}
