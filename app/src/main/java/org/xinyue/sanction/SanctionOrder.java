package org.xinyue.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinyue.calendar.Calendars;
import org.xinyue.credit.CreditEntry;

/**
 * A measure against a body on the ground of one entry (惩戒指令). Whether it is in force is nowhere stored: it is while a decision stands and its entry supports it.
 *
 * @param number e.g. CJ2026-000012
 * @param measure the measure in the wording it was proposed under
 * @param steps what was done, the oldest first; never empty
 */
public record SanctionOrder(
        UUID id, String number, UUID entryId, UUID targetId, Measure measure, UUID executorId, List<Step> steps) {
    public SanctionOrder {
        steps = List.copyOf(steps);
    }

    /**
     * One thing that was done.
     *
     * @param version 1 for the proposal, then counting
     * @param by name of the person, or the platform
     * @param text reason, account or number of a document; "" when there is none
     */
    public record Step(int version, OrderAct act, Instant at, String by, String text) {}

    /** Counts the steps; sent back with the next one. */
    public int version() {
        return steps.getLast().version();
    }

    /** Where it stands. */
    public OrderStage stage() {
        return OrderStage.after(steps.getLast().act());
    }

    /** When it was last decided that it be carried out; the proposal's moment when it was not. */
    public Instant decidedAt() {
        return steps.reversed().stream()
                .filter(step -> step.act() == OrderAct.DECIDE)
                .findFirst()
                .orElse(steps.getFirst())
                .at();
    }

    /** True when the entry it rests on counts on this day and is still of a kind and class that calls for the measure. */
    public boolean supportedBy(CreditEntry entry, LocalDate day) {
        return entry.isActiveOn(day) && measure.isCalledForBy(entry);
    }

    /** What became of an entry that supports it no longer, to follow 信用记录 in a sentence. */
    String lapsed(CreditEntry entry, LocalDate day) {
        return supportedBy(entry, day) || !entry.isActiveOn(day)
                ? entry.statusOn(day)
                : "的失信程度已调整为“" + entry.finding().severity().label() + "”";
    }

    /** True when it is in force, given whether its entry counts. */
    public boolean isInForce(boolean entryCounts) {
        return stage().isDecided() && entryCounts;
    }

    /** True when the executing body still has to confirm that it has stopped. */
    public boolean isToBeStopped(boolean entryCounts) {
        return stage().isDecided() && !entryCounts;
    }

    /** The day in the region of a moment. */
    static LocalDate day(Instant at) {
        return at.atZone(Calendars.zone()).toLocalDate();
    }
}
