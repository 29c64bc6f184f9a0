package org.xinyue.channel.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.database.Columns;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/** SQL of {@code channel_delivery_row}. */
@Component
@Implements(Clause.B4_SECRETS)
class DeliveryRows {
    private static final String SELECT =
            "SELECT line, own_number, outcome, reason, case_number, entry_id FROM channel_delivery_row ";

    private final JdbcClient database;
    private final Vault vault;

    DeliveryRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Writes the results of a whole sheet in one statement. */
    void insert(UUID delivery, List<RowResult> results) {
        var rows = new Columns<>(results);
        database.sql("""
                        INSERT INTO channel_delivery_row
                            (delivery_id, line, own_number, outcome, reason, case_number, entry_id)
                        SELECT :delivery, * FROM unnest(CAST(:lines AS integer[]), CAST(:numbers AS text[]),
                            CAST(:outcomes AS text[]), CAST(:reasons AS bytea[]), CAST(:cases AS text[]),
                            CAST(:entries AS uuid[]))
                        """)
                .param("delivery", delivery)
                .param("lines", rows.texts(RowResult::line))
                .param("numbers", rows.texts(RowResult::ownNumber))
                .param("outcomes", rows.texts(RowResult::outcome))
                .param("reasons", rows.bytes(row -> sealed(row.reason())))
                .param("cases", rows.texts(RowResult::caseNumber))
                .param("entries", rows.ids(RowResult::entryId))
                .update();
    }

    /** Lines that may still be taken, in their order. */
    List<Integer> ready(UUID delivery) {
        return database.sql("""
                        SELECT line FROM channel_delivery_row WHERE delivery_id = :delivery AND outcome = 'READY'
                        ORDER BY line
                        """)
                .param("delivery", delivery)
                .query((set, number) -> set.getInt("line"))
                .list();
    }

    /** Holds rows until the end of the transaction; gives the lines of those that are ready still and held by nobody else. */
    Set<Integer> hold(UUID delivery, Collection<Integer> lines) {
        return new HashSet<>(database.sql("""
                        SELECT line FROM channel_delivery_row
                        WHERE delivery_id = :delivery AND line = ANY (:lines) AND outcome = 'READY'
                        ORDER BY line FOR UPDATE SKIP LOCKED
                        """)
                .param("delivery", delivery)
                .param("lines", lines.toArray(Integer[]::new))
                .query((set, number) -> set.getInt("line"))
                .list());
    }

    /** Writes what became of rows; gives how many of them were ready still. */
    int settle(UUID delivery, List<RowResult> results) {
        var rows = new Columns<>(results);
        return database.sql("""
                        UPDATE channel_delivery_row
                        SET outcome = settled.outcome, reason = settled.reason, case_number = settled.case_number,
                            entry_id = settled.entry_id
                        FROM unnest(CAST(:lines AS int[]), CAST(:outcomes AS text[]), CAST(:reasons AS bytea[]),
                            CAST(:cases AS text[]), CAST(:entries AS uuid[]))
                            AS settled (line, outcome, reason, case_number, entry_id)
                        WHERE delivery_id = :delivery AND channel_delivery_row.line = settled.line
                            AND channel_delivery_row.outcome = 'READY'
                        """)
                .param("lines", rows.texts(RowResult::line))
                .param("outcomes", rows.texts(RowResult::outcome))
                .param("reasons", rows.bytes(row -> sealed(row.reason())))
                .param("cases", rows.texts(RowResult::caseNumber))
                .param("entries", rows.ids(RowResult::entryId))
                .param("delivery", delivery)
                .update();
    }

    /** Marks what was not taken yet as not to be taken. */
    void giveUp(UUID delivery, String reason) {
        database.sql("""
                        UPDATE channel_delivery_row SET outcome = 'UNPROCESSED', reason = :reason
                        WHERE delivery_id = :delivery AND outcome = 'READY'
                        """)
                .param("reason", sealed(reason), java.sql.Types.BINARY)
                .param("delivery", delivery)
                .update();
    }

    /** Results with one of these outcomes, behind the line, in their order. */
    List<RowResult> list(UUID delivery, Collection<Outcome> outcomes, int after, int most) {
        return database.sql(SELECT + """
                        WHERE delivery_id = :delivery AND outcome IN (:outcomes) AND line > :after
                        ORDER BY line LIMIT :most
                        """)
                .param("delivery", delivery)
                .param("outcomes", outcomes.stream().map(Outcome::name).toList())
                .param("after", after)
                .param("most", most)
                .query((set, number) -> row(set))
                .list();
    }

    /** The case of each accepted row, by line. */
    Map<Integer, UUID> cases(UUID delivery) {
        var cases = new TreeMap<Integer, UUID>();
        database.sql("""
                        SELECT line, case_id FROM channel_delivery_row result JOIN door_entry entry ON entry.id = entry_id
                        WHERE delivery_id = :delivery
                        """).param("delivery", delivery).query(set -> {
            cases.put(set.getInt("line"), set.getObject("case_id", UUID.class));
        });
        return cases;
    }

    private RowResult row(ResultSet set) throws SQLException {
        byte @Nullable [] reason = set.getBytes("reason");
        return new RowResult(
                set.getInt("line"),
                set.getString("own_number"),
                Outcome.valueOf(set.getString("outcome")),
                Optional.ofNullable(reason)
                        .map(bytes -> new String(vault.openBytes(bytes), UTF_8))
                        .orElse(null),
                set.getString("case_number"),
                set.getObject("entry_id", UUID.class));
    }

    private byte @Nullable [] sealed(@Nullable String reason) {
        return reason == null ? null : vault.sealBytes(reason.getBytes(UTF_8));
    }
}
