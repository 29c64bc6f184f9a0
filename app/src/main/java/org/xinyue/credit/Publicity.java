package org.xinyue.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.store.CreditEntryRows;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Confirmed breaches before everybody's eyes (失信信息公示). Asked anew at every request, so that what has ended is gone with its last minute. Nothing but what
 * {@link Shown} holds leaves: no complainant, no sum, no contract, no case.
 */
@Service
@Implements({Clause.A6_RECORD, Clause.B4_IDENTITY})
public class Publicity {
    private final CreditEntryRows rows;
    private final CaseTime time;

    Publicity(CreditEntryRows rows, CaseTime time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * What everybody may know of an entry.
     *
     * @param body as it was called when it was booked
     * @param ground one of the listed grounds
     * @param until the last day of its publicity
     * @param objected true while an objection is being looked into
     */
    public record Shown(
            UUID id,
            String body,
            String ground,
            Severity severity,
            LocalDate confirmedOn,
            LocalDate until,
            boolean objected) {}

    /**
     * What is shown now, the latest confirmation first.
     *
     * @param words part of the body's name, "" for all
     * @param after id of the last one of the page before, null for the first page
     */
    public List<Shown> page(String words, @Nullable UUID after, int limit) {
        var today = time.today();
        return rows.shown(today, words, after, limit).stream()
                .filter(entry -> entry.isPublicOn(today))
                .map(Publicity::shown)
                .toList();
    }

    private static Shown shown(CreditEntry entry) {
        return new Shown(
                entry.id(),
                entry.subject().name(),
                entry.finding().ground(),
                entry.finding().severity(),
                entry.basis().confirmedOn(),
                entry.lastDay(),
                entry.objected());
    }
}
