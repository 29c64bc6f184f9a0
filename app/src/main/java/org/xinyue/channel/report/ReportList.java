package org.xinyue.channel.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.writing.Reported;
import org.xinyue.channel.Door;
import org.xinyue.intake.Channel;

/** Reads {@code door_report}. */
@Component
class ReportList {
    static final String SELECT = """
            SELECT r.*, e.case_id AS entry_case, e.own_number FROM door_report r JOIN door_entry e ON e.id = r.entry_id
            """;

    private final JdbcClient database;

    ReportList(JdbcClient database) {
        this.database = database;
    }

    /** Notices at the doors of these bodies; {@code after} is the id of the last one of the page before. */
    List<Report> page(Collection<UUID> bodies, Show show, LocalDate today, @Nullable UUID after, int limit) {
        var words = switch (show) {
            case WAITING -> waiting("");
            case OVERDUE -> waiting(" AND r.due_on < :today");
            case SIGNED -> """
                    WHERE r.body_id = any(:bodies) AND r.receipt IS NOT NULL
                        AND (cast(:after AS uuid) IS NULL OR (r.receipt_at, r.id) < (
                            SELECT a.receipt_at, a.id FROM door_report a WHERE a.id = cast(:after AS uuid)))
                    ORDER BY r.receipt_at DESC, r.id DESC LIMIT :limit
                    """;
        };
        return database.sql(SELECT + words)
                .param("bodies", bodies.toArray(UUID[]::new))
                .param("today", today)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((set, row) -> report(set))
                .list();
    }

    private static String waiting(String also) {
        return """
                WHERE r.body_id = any(:bodies) AND r.receipt IS NULL%s
                    AND (cast(:after AS uuid) IS NULL OR (r.due_on, r.id) > (
                        SELECT a.due_on, a.id FROM door_report a WHERE a.id = cast(:after AS uuid)))
                ORDER BY r.due_on, r.id LIMIT :limit
                """.formatted(also);
    }

    /** Notices that wait at one door, the earliest date first; {@code after} is the number of the last one of the page before, "" for the first page. */
    List<Report> waitingAt(Door door, String after, int limit) {
        return database.sql(SELECT + """
                        WHERE r.body_id = :body AND r.channel = :channel AND r.receipt IS NULL
                            AND (:after = '' OR (r.due_on, r.id) > (
                                SELECT a.due_on, a.id FROM door_report a
                                WHERE a.number = :after AND a.body_id = :body AND a.channel = :channel))
                        ORDER BY r.due_on, r.id LIMIT :limit
                        """)
                .param("body", door.bodyId())
                .param("channel", door.channel().name())
                .param("after", after)
                .param("limit", limit)
                .query((set, row) -> report(set))
                .list();
    }

    /** The notice under this number. */
    Optional<Report> find(String number) {
        return database.sql(SELECT + "WHERE r.number = :number")
                .param("number", number)
                .query((set, row) -> report(set))
                .optional();
    }

    /** Those of these notices that went to doors of these bodies. */
    List<Report> find(Collection<UUID> ids, Collection<UUID> bodies) {
        return database.sql(SELECT + "WHERE r.id = any(:ids) AND r.body_id = any(:bodies) ORDER BY r.id")
                .param("ids", ids.toArray(UUID[]::new))
                .param("bodies", bodies.toArray(UUID[]::new))
                .query((set, row) -> report(set))
                .list();
    }

    /** What was taken away with one sheet, as far as it went to doors of these bodies, in the order of its dates. */
    List<Report> batch(UUID batch, Collection<UUID> bodies) {
        return database.sql(
                        SELECT + "WHERE r.receipt_batch = :batch AND r.body_id = any(:bodies) ORDER BY r.due_on, r.id")
                .param("batch", batch)
                .param("bodies", bodies.toArray(UUID[]::new))
                .query((set, row) -> report(set))
                .list();
    }

    /** What the doors of this case were told, and the doors of cases that go on in it; the latest first. */
    List<Report> about(UUID caseId, int most) {
        // Two ways to a notice, each along its index: an OR would read the notices of all cases.
        return database.sql(SELECT + """
                        WHERE r.id IN (
                            SELECT o.id FROM door_entry d JOIN door_report o ON o.entry_id = d.id WHERE d.case_id = :case
                            UNION ALL SELECT m.id FROM door_report m WHERE m.case_id = :case AND m.basis = 'MERGED')
                        ORDER BY r.id DESC LIMIT :most
                        """)
                .param("case", caseId)
                .param("most", most)
                .query((set, row) -> report(set))
                .list();
    }

    /** How many wait at the doors of these bodies, and for how many of them the date has passed. */
    Reports.Counts counts(Collection<UUID> bodies, LocalDate today) {
        return database.sql("""
                        SELECT count(*) AS waiting, count(*) FILTER (WHERE due_on < :today) AS overdue,
                            count(*) FILTER (WHERE form = 'SHEET') AS sheet,
                            EXISTS (SELECT 1 FROM door_report a WHERE a.body_id = any(:bodies) AND a.receipt IS NOT NULL) AS past
                        FROM door_report WHERE body_id = any(:bodies) AND receipt IS NULL
                        """)
                .param("today", today)
                .param("bodies", bodies.toArray(UUID[]::new))
                .query((set, row) -> new Reports.Counts(
                        set.getInt("waiting"),
                        set.getInt("overdue"),
                        set.getInt("sheet"),
                        set.getBoolean("past") || set.getInt("waiting") > 0))
                .single();
    }

    static Report report(ResultSet set) throws SQLException {
        var receipt = set.getString("receipt");
        return new Report(
                set.getObject("id", UUID.class),
                set.getString("number"),
                new Report.Addressee(
                        set.getObject("entry_id", UUID.class),
                        set.getObject("entry_case", UUID.class),
                        new Door(Channel.valueOf(set.getString("channel")), set.getObject("body_id", UUID.class)),
                        set.getString("own_number"),
                        ReportForm.valueOf(set.getString("form"))),
                new Report.Said(
                        set.getObject("case_id", UUID.class),
                        set.getInt("version"),
                        Reported.valueOf(set.getString("kind")),
                        Act.valueOf(set.getString("act")),
                        set.getObject("decided_by", UUID.class),
                        set.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        set.getString("facts")),
                Basis.valueOf(set.getString("basis")),
                set.getObject("sent_at", OffsetDateTime.class).toInstant(),
                set.getObject("due_on", LocalDate.class),
                receipt == null
                        ? null
                        : new Receipt(
                                Receipt.How.valueOf(receipt),
                                set.getObject("receipt_at", OffsetDateTime.class)
                                        .toInstant(),
                                set.getString("receipt_by"),
                                set.getObject("receipt_batch", UUID.class)));
    }
}
