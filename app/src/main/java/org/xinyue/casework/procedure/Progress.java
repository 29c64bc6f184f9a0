package org.xinyue.casework.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.decision.Verdict;

/**
 * What the procedure remembers of a case besides its stage (办理进度). Always equal to a replay of the history.
 *
 * @param verdict null before verification ends
 * @param rectification null before an order
 * @param notice the pending notice before confirmation, null when none is pending
 * @param confirmed ground of the confirmation, null when not confirmed
 * @param decidedOn day of the last answer or refusal, null before
 * @param respondentTold the respondent has been asked or ordered; before that it learns nothing of the case
 * @param completions times returned for completion
 * @param reopenings times reopened by dissatisfaction
 * @param reviews times reviewed
 */
public record Progress(
        @Nullable Verdict verdict,
        @Nullable Rectification rectification,
        @Nullable Notice notice,
        @Nullable Ground confirmed,
        @Nullable LocalDate decidedOn,
        boolean respondentTold,
        int completions,
        int reopenings,
        int reviews) {

    /** Nothing has happened yet. */
    public static final Progress NONE = new Progress(null, null, null, null, null, false, 0, 0, 0);

    /** An order: the day it was given, the date in force, and how often that date was extended. */
    public record Rectification(LocalDate orderedOn, LocalDate by, int extensions) {}

    /** A notice before confirmation: its ground, and whether the respondent has made its statement. */
    public record Notice(Ground ground, boolean heard) {}

    Progress verdict(Verdict found) {
        return new Progress(found, null, null, null, decidedOn, respondentTold, completions, reopenings, reviews);
    }

    Progress rectification(Rectification order) {
        return new Progress(verdict, order, notice, confirmed, decidedOn, true, completions, reopenings, reviews);
    }

    Progress notice(@Nullable Notice pending) {
        return new Progress(
                verdict,
                rectification,
                pending,
                confirmed,
                decidedOn,
                respondentTold,
                completions,
                reopenings,
                reviews);
    }

    Progress confirmed(Ground ground) {
        return new Progress(
                verdict, rectification, notice, ground, decidedOn, respondentTold, completions, reopenings, reviews);
    }

    Progress decided(LocalDate on) {
        return new Progress(
                verdict, rectification, notice, confirmed, on, respondentTold, completions, reopenings, reviews);
    }

    Progress told() {
        return new Progress(
                verdict, rectification, notice, confirmed, decidedOn, true, completions, reopenings, reviews);
    }

    Progress completed() {
        return new Progress(
                verdict,
                rectification,
                notice,
                confirmed,
                decidedOn,
                respondentTold,
                completions + 1,
                reopenings,
                reviews);
    }

    Progress reviewed() {
        return new Progress(
                verdict,
                rectification,
                notice,
                confirmed,
                decidedOn,
                respondentTold,
                completions,
                reopenings,
                reviews + 1);
    }

    /** Back to verification: what was found falls away, the counters stay. */
    Progress reopened(int more) {
        return new Progress(null, null, null, null, decidedOn, respondentTold, completions, reopenings + more, reviews);
    }
}
