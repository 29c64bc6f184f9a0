package org.xinyue.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.policy.Clause;

/**
 * One act in the history of a case (办理记录). Each line's digest covers the line and the digest before it, so that no line can be changed, dropped or put in
 * between without the rest showing it.
 *
 * @param version 1 for the submission, then counting
 */
public record HistoryLine(
        int version,
        Instant at,
        Act act,
        Clause clause,
        Author author,
        Stage from,
        Stage to,
        Decision decision,
        Seal seal) {

    /**
     * Who did it and as what.
     *
     * @param name of the person; never a complainant's
     * @param bodyId for which body, null for complainant and clock
     */
    public record Author(
            Party party,
            String name,
            @Nullable UUID personId,
            @Nullable UUID bodyId) {}

    /**
     * Under which table, and what binds the line to those before it.
     *
     * @param digest SM3, 64 hexadecimal digits
     */
    public record Seal(String procedureVersion, String digest) {}

    /** The same line with its digest. */
    HistoryLine sealed(String digest) {
        return new HistoryLine(
                version, at, act, clause, author, from, to, decision, new Seal(seal.procedureVersion(), digest));
    }

    public Party party() {
        return author.party();
    }

    /** The name shown for who did it. */
    public String actor() {
        return author.name();
    }

    public @Nullable UUID bodyId() {
        return author.bodyId();
    }

    public String digest() {
        return seal.digest();
    }
}
