package org.xinyue.repair.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
import org.xinyue.repair.Request;
import org.xinyue.repair.RequestAct;
import org.xinyue.repair.RequestKind;

/** SQL of the tables {@code repair_request} and {@code repair_step}. */
@Component
public class RequestRows {
    private static final String SELECT = """
            SELECT r.*, s.version, s.act, s.at, s.by_name, s.text
            FROM repair_request r JOIN repair_step s ON s.request_id = r.id
            """;
    private static final String OPEN = """
            SELECT s.request_id FROM repair_step s WHERE s.act IN ('APPLY', 'CONFIRM', 'DENY')
                AND NOT EXISTS (SELECT 1 FROM repair_step n WHERE n.request_id = s.request_id AND n.version > s.version)
            """;

    private final JdbcClient database;

    public RequestRows(JdbcClient database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else opens a request about this entry. */
    public void lock(UUID entryId) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:entry, 17000))")
                .param("entry", entryId.toString())
                .query((row, number) -> true)
                .single();
    }

    /** Adds a request without any step. */
    public void insert(UUID id, int year, RequestKind kind, UUID entryId, int seenVersion) {
        database.sql("""
                        INSERT INTO repair_request (id, year, kind, entry_id, seen_version)
                        VALUES (:id, :year, :kind, :entry, :seen)
                        """)
                .param("id", id)
                .param("year", year)
                .param("kind", kind.name())
                .param("entry", entryId)
                .param("seen", seenVersion)
                .update();
    }

    /** Adds a step; false when somebody else has just added one of this number. */
    public boolean insert(UUID requestId, Request.Step step, @Nullable UUID person) {
        return database.sql("""
                        INSERT INTO repair_step (request_id, version, act, at, by_name, person, text)
                        VALUES (:request, :version, :act, :at, :by, :person, :text)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("request", requestId)
                        .param("version", step.version())
                        .param("act", step.act().name())
                        .param("at", step.at().atOffset(ZoneOffset.UTC))
                        .param("by", step.by())
                        .param("person", person, Types.OTHER)
                        .param("text", step.text())
                        .update()
                > 0;
    }

    /** Requests about these entries, the oldest first. */
    public List<Request> ofEntries(Collection<UUID> entries) {
        return entries.isEmpty()
                ? List.of()
                : requests(database.sql(SELECT + "WHERE r.entry_id = any(:ids) ORDER BY r.seq, s.version")
                        .param("ids", entries.toArray(UUID[]::new)));
    }

    /** Those of these requests that there are. */
    public List<Request> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : requests(database.sql(SELECT + "WHERE r.id = any(:ids) ORDER BY r.seq, s.version")
                        .param("ids", ids.toArray(UUID[]::new)));
    }

    /** Requests in which somebody has to do something, the oldest first. */
    public List<Request> open() {
        return requests(database.sql(SELECT + "WHERE r.id IN (" + OPEN + ") ORDER BY r.seq, s.version"));
    }

    /** The latest requests, whatever became of them, the newest first. */
    public List<Request> latest(int limit) {
        var ids = database.sql("SELECT id FROM repair_request ORDER BY seq DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return find(ids).reversed();
    }

    private static List<Request> requests(JdbcClient.StatementSpec statement) {
        var found = new LinkedHashMap<UUID, Request>();
        statement
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var known = found.get(id);
                    var steps = new ArrayList<Request.Step>();
                    if (known != null) {
                        steps.addAll(known.steps());
                    }
                    steps.add(step(row));
                    found.put(id, request(row, id, steps));
                    return id;
                })
                .list();
        return List.copyOf(found.values());
    }

    private static Request request(ResultSet row, UUID id, List<Request.Step> steps) throws SQLException {
        var kind = RequestKind.valueOf(row.getString("kind"));
        return new Request(
                id,
                kind.prefix() + row.getInt("year") + "-" + "%06d".formatted(row.getLong("seq")),
                kind,
                row.getObject("entry_id", UUID.class),
                row.getInt("seen_version"),
                steps);
    }

    private static Request.Step step(ResultSet row) throws SQLException {
        return new Request.Step(
                row.getInt("version"),
                RequestAct.valueOf(row.getString("act")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getString("text"));
    }
}
