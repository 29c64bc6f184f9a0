package org.xinyue.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.credit.CourtNotice;

/** SQL of the table {@code credit_court_warning}. */
@Component
public class CourtNoticeRows {
    private final JdbcClient database;

    public CourtNoticeRows(JdbcClient database) {
        this.database = database;
    }

    /** Adds a notice; false when the same one was handed in before. */
    public boolean insert(CourtNotice notice) {
        return database.sql("""
                        INSERT INTO credit_court_warning
                            (id, body_id, court, case_number, facts, planned_on, in_time, received_by, received_at)
                        VALUES (:id, :body, :court, :number, :facts, :on, :inTime, :by, :at)
                        ON CONFLICT (court, case_number, body_id) DO NOTHING
                        """)
                        .param("id", notice.id())
                        .param("body", notice.bodyId())
                        .param("court", notice.court())
                        .param("number", notice.caseNumber())
                        .param("facts", notice.facts())
                        .param("on", notice.plannedOn())
                        .param("inTime", notice.inTime())
                        .param("by", notice.received().by())
                        .param("at", notice.received().at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Ends what was announced of this case against the body; nothing happens when nothing was. */
    public void end(UUID body, String court, String caseNumber, String why, Instant at) {
        database.sql("""
                        UPDATE credit_court_warning SET ended_at = :at, ended_why = :why
                        WHERE body_id = :body AND court = :court AND case_number = :number AND ended_at IS NULL
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("body", body)
                .param("court", court)
                .param("number", caseNumber)
                .update();
    }

    /** What is announced against these bodies and not yet ended, the nearest day first. */
    public List<CourtNotice> open(Collection<UUID> bodies) {
        return database.sql("""
                        SELECT * FROM credit_court_warning WHERE body_id = any(:bodies) AND ended_at IS NULL
                        ORDER BY planned_on, id
                        """)
                .param("bodies", bodies.toArray(UUID[]::new))
                .query((row, number) -> notice(row))
                .list();
    }

    private static CourtNotice notice(ResultSet row) throws SQLException {
        return new CourtNotice(
                row.getObject("id", UUID.class),
                row.getObject("body_id", UUID.class),
                row.getString("court"),
                row.getString("case_number"),
                row.getString("facts"),
                row.getObject("planned_on", LocalDate.class),
                row.getBoolean("in_time"),
                new CourtNotice.Received(
                        row.getString("received_by"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                row.getString("ended_why"));
    }
}
