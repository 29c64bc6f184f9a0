package org.xinyue.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Looks lines of the trail up (审计查询), newest first. Every condition has an index that ends with the number; days become
 * bounds of the number, found by one probe each, so that a page costs the same however long the trail is.
 */
@Service
@Implements(Clause.B4_SECRETS)
public class AuditSearch {
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");
    private static final String KINDS = """
            WITH RECURSIVE kind AS (
              (SELECT act FROM audit_entry ORDER BY act LIMIT 1)
              UNION ALL
              SELECT (SELECT e.act FROM audit_entry e WHERE e.act > kind.act ORDER BY e.act LIMIT 1)
              FROM kind WHERE kind.act IS NOT NULL)
            SELECT act FROM kind WHERE act IS NOT NULL
            """;

    private final JdbcClient database;

    AuditSearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lines that answer to the query.
     *
     * @param before smaller numbers only: the last one shown, {@link Long#MAX_VALUE} for the first page
     */
    public List<AuditEntry> find(AuditQuery query, long before, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("number < :before"));
        values.put("before", before);
        equal("actor", query.actor(), conditions, values);
        equal("act", query.act(), conditions, values);
        equal("subject", query.subject(), conditions, values);
        if (query.from() != null) {
            conditions.add("number >= :first");
            values.put("first", firstFrom(query.from()).orElse(Long.MAX_VALUE));
        }
        if (query.to() != null) {
            conditions.add("number < :last");
            values.put("last", firstFrom(query.to().plusDays(1)).orElse(Long.MAX_VALUE));
        }
        return database.sql("SELECT * FROM audit_entry WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY number DESC LIMIT :limit")
                .params(values)
                .param("limit", limit)
                .query(AuditTrail::row)
                .list();
    }

    private static void equal(String column, String value, List<String> conditions, Map<String, Object> values) {
        if (!value.isEmpty()) {
            conditions.add(column + " = :" + column);
            values.put(column, value);
        }
    }

    /** The first line of that day or of a later one. Lines are numbered in the order of time. */
    private Optional<Long> firstFrom(LocalDate day) {
        return database.sql("SELECT number FROM audit_entry WHERE at >= :start ORDER BY at, number LIMIT 1")
                .param("start", day.atStartOfDay(REGION).toInstant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Every kind of line there is, in the order of the database; hops from one to the next in the index. */
    public List<String> kinds() {
        return database.sql(KINDS).query((row, number) -> row.getString(1)).list();
    }
}
