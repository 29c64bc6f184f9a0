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
import org.xinyue.channel.Door;
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

    /** Those of the numbers that stand at the door already. */
    Set<String> usedNumbers(Door door, Collection<String> numbers) {
        return new HashSet<>(database.sql("""
                        SELECT own_number FROM door_entry
                        WHERE body_id = :body AND channel = :channel AND own_number = ANY (:numbers)
                        """)
                .param("body", door.bodyId())
                .param("channel", door.channel().name())
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Writes the results of a whole sheet in one statement. */
    void insert(UUID delivery, List<RowResult> results) {
        database.sql("""
                        INSERT INTO channel_delivery_row
                            (delivery_id, line, own_number, outcome, reason, case_number, entry_id)
                        SELECT :delivery, * FROM unnest(CAST(:lines AS integer[]), CAST(:numbers AS text[]),
                            CAST(:outcomes AS text[]), CAST(:reasons AS bytea[]), CAST(:cases AS text[]),
                            CAST(:entries AS uuid[]))
                        """)
                .param("delivery", delivery)
                .param("lines", results.stream().map(RowResult::line).toArray(Integer[]::new))
                .param("numbers", results.stream().map(RowResult::ownNumber).toArray(String[]::new))
                .param(
                        "outcomes",
                        results.stream().map(row -> row.outcome().name()).toArray(String[]::new))
                .param(
                        "reasons",
                        results.stream().map(row -> sealed(row.reason())).toArray(byte[][]::new))
                .param("cases", results.stream().map(RowResult::caseNumber).toArray(String[]::new))
                .param("entries", results.stream().map(RowResult::entryId).toArray(UUID[]::new))
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

    /** Holds the row until the end of the transaction; false when it is ready no more, or somebody else holds it. */
    boolean hold(UUID delivery, int line) {
        return database.sql("""
                        SELECT 1 FROM channel_delivery_row
                        WHERE delivery_id = :delivery AND line = :line AND outcome = 'READY'
                        FOR UPDATE SKIP LOCKED
                        """)
                .param("delivery", delivery)
                .param("line", line)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Writes what became of a row; false when it was ready no more. */
    boolean settle(UUID delivery, RowResult result) {
        return database.sql("""
                        UPDATE channel_delivery_row
                        SET outcome = :outcome, reason = :reason, case_number = :case, entry_id = :entry
                        WHERE delivery_id = :delivery AND line = :line AND outcome = 'READY'
                        """)
                        .param("outcome", result.outcome().name())
                        .param("reason", sealed(result.reason()), java.sql.Types.BINARY)
                        .param("case", result.caseNumber(), java.sql.Types.VARCHAR)
                        .param("entry", result.entryId(), java.sql.Types.OTHER)
                        .param("delivery", delivery)
                        .param("line", result.line())
                        .update()
                == 1;
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
