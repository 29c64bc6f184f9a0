package org.xinyue.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the log (事件). Names of acts and stages are those of the module that wrote it.
 *
 * @param writtenBy transaction that wrote it, as PostgreSQL prints it
 * @param subject what it is about, for a case its id
 * @param version number of the act within the subject
 * @param decision JSON of what was decided
 */
public record Event(
        String writtenBy,
        long seq,
        UUID subject,
        int version,
        String act,
        String stageFrom,
        String stageTo,
        Instant at,
        String decision) {

    static Event of(ResultSet set) throws SQLException {
        return new Event(
                set.getString("written_by"),
                set.getLong("seq"),
                set.getObject("subject", UUID.class),
                set.getInt("version"),
                set.getString("act"),
                set.getString("stage_from"),
                set.getString("stage_to"),
                set.getTimestamp("at").toInstant(),
                set.getString("decision"));
    }
}
