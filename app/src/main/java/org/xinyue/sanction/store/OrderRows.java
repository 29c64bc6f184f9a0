package org.xinyue.sanction.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.sanction.OrderAct;
import org.xinyue.sanction.SanctionCatalogue;
import org.xinyue.sanction.SanctionOrder;

/** SQL of the tables {@code sanction_order} and {@code sanction_step}. */
@Component
public class OrderRows {
    private static final String SELECT = """
            SELECT o.*, s.version, s.act, s.at, s.by_name, s.text
            FROM sanction_order o JOIN sanction_step s ON s.order_id = o.id
            """;
    private static final String LAST = """
            SELECT s.order_id FROM sanction_step s
            WHERE NOT EXISTS (SELECT 1 FROM sanction_step n WHERE n.order_id = s.order_id AND n.version > s.version)
            """;

    private final JdbcClient database;
    private final SanctionCatalogue catalogue;

    public OrderRows(JdbcClient database, SanctionCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /**
     * A new order.
     *
     * @param division of the body it is against
     */
    public record Opened(
            UUID id,
            int year,
            UUID entryId,
            UUID targetId,
            String division,
            String measure,
            LocalDate measureFrom,
            UUID executorId) {}

    /** Adds an order; false when the same measure was proposed for the entry and this body before. */
    public boolean insert(Opened order) {
        return database.sql("""
                        INSERT INTO sanction_order (id, year, entry_id, target_id, division, measure, measure_from, executor_id)
                        VALUES (:id, :year, :entry, :target, :division, :measure, :from, :executor)
                        ON CONFLICT (entry_id, measure, measure_from, executor_id) DO NOTHING
                        """)
                        .param("id", order.id())
                        .param("year", order.year())
                        .param("entry", order.entryId())
                        .param("target", order.targetId())
                        .param("division", order.division())
                        .param("measure", order.measure())
                        .param("from", order.measureFrom())
                        .param("executor", order.executorId())
                        .update()
                > 0;
    }

    /** Adds a step; false when somebody else has just added one of this number. */
    public boolean insert(UUID orderId, SanctionOrder.Step step, @Nullable UUID person) {
        return database.sql("""
                        INSERT INTO sanction_step (order_id, version, act, at, by_name, person, text)
                        VALUES (:order, :version, :act, :at, :by, :person, :text)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("order", orderId)
                        .param("version", step.version())
                        .param("act", step.act().name())
                        .param("at", step.at().atOffset(ZoneOffset.UTC))
                        .param("by", step.by())
                        .param("person", person, Types.OTHER)
                        .param("text", step.text())
                        .update()
                > 0;
    }

    /** Orders on the ground of these entries, the oldest first. */
    public List<SanctionOrder> ofEntries(Collection<UUID> entries) {
        return entries.isEmpty()
                ? List.of()
                : orders(database.sql(SELECT + "WHERE o.entry_id = any(:ids) ORDER BY o.seq, s.version")
                        .param("ids", entries.toArray(UUID[]::new)));
    }

    /** Those of these orders that there are, the oldest first. */
    public List<SanctionOrder> find(Collection<UUID> orders) {
        return orders.isEmpty()
                ? List.of()
                : orders(database.sql(SELECT + "WHERE o.id = any(:ids) ORDER BY o.seq, s.version")
                        .param("ids", orders.toArray(UUID[]::new)));
    }

    /**
     * Orders against bodies of these divisions, and those that these bodies carry out, the newest first.
     *
     * @param acts last acts of the orders looked for
     * @param after id of the last order of the page before, null for the first page
     */
    public List<SanctionOrder> page(
            List<String> prefixes, Collection<UUID> executors, List<OrderAct> acts, @Nullable UUID after, int limit) {
        var ids = database.sql("""
                        SELECT o.id FROM sanction_order o
                        WHERE (o.division LIKE any(:prefixes) OR o.executor_id = any(:executors))
                            AND (cast(:after AS uuid) IS NULL OR o.id < cast(:after AS uuid))
                            AND o.id IN (%s AND s.act = any(:acts))
                        ORDER BY o.id DESC LIMIT :limit
                        """.formatted(LAST))
                .param("prefixes", prefixes.stream().map(prefix -> prefix + "%").toArray(String[]::new))
                .param("executors", executors.toArray(UUID[]::new))
                .param("acts", acts.stream().map(OrderAct::name).toArray(String[]::new))
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return find(ids).stream()
                .sorted((one, other) -> other.id().compareTo(one.id()))
                .toList();
    }

    /** Orders whose last act is one of these and lies before that moment: those that somebody may have to be reminded of. */
    public List<SanctionOrder> waiting(List<OrderAct> acts, Instant before) {
        var ids = database.sql(LAST + " AND s.act = any(:acts) AND s.at < :before")
                .param("acts", acts.stream().map(OrderAct::name).toArray(String[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("order_id", UUID.class))
                .list();
        return find(ids);
    }

    private List<SanctionOrder> orders(JdbcClient.StatementSpec statement) {
        var heads = new LinkedHashMap<UUID, SanctionOrder>();
        statement
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var known = heads.get(id);
                    var steps = new ArrayList<SanctionOrder.Step>();
                    if (known != null) {
                        steps.addAll(known.steps());
                    }
                    steps.add(step(row));
                    heads.put(id, order(row, id, steps));
                    return id;
                })
                .list();
        return List.copyOf(heads.values());
    }

    private SanctionOrder order(ResultSet row, UUID id, List<SanctionOrder.Step> steps) throws SQLException {
        return new SanctionOrder(
                id,
                "CJ" + row.getInt("year") + "-" + "%06d".formatted(row.getLong("seq")),
                row.getObject("entry_id", UUID.class),
                row.getObject("target_id", UUID.class),
                catalogue.version(row.getString("measure"), row.getObject("measure_from", LocalDate.class)),
                row.getObject("executor_id", UUID.class),
                steps);
    }

    private static SanctionOrder.Step step(ResultSet row) throws SQLException {
        return new SanctionOrder.Step(
                row.getInt("version"),
                OrderAct.valueOf(row.getString("act")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getString("text"));
    }
}
