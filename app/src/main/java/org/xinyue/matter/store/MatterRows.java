package org.xinyue.matter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.matter.MatterLink;

/** SQL of the table {@code matter_link}. */
@Component
public class MatterRows {
    private final JdbcClient database;

    public MatterRows(JdbcClient database) {
        this.database = database;
    }

    /** The matter this case is part of now. */
    public Optional<UUID> matterOf(UUID caseId) {
        return database.sql("select matter_id from matter_link where case_id = :case and ended_at is null")
                .param("case", caseId)
                .query(UUID.class)
                .optional();
    }

    /** Links that stand in this matter, the oldest first. */
    public List<MatterLink> standing(UUID matterId) {
        return database.sql(
                        "select * from matter_link where matter_id = :matter and ended_at is null order by linked_at, id")
                .param("matter", matterId)
                .query((row, number) -> link(row))
                .list();
    }

    /** Every link this case ever had, the newest first. */
    public List<MatterLink> past(UUID caseId) {
        return database.sql("select * from matter_link where case_id = :case order by linked_at desc, id desc")
                .param("case", caseId)
                .query((row, number) -> link(row))
                .list();
    }

    /** Every case that was ever part of one of these matters, by matter. */
    public Map<UUID, Set<UUID>> ever(Collection<UUID> matters) {
        return database
                .sql("select distinct matter_id, case_id from matter_link where matter_id = any(:matters)")
                .param("matters", matters.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("matter_id", UUID.class), row.getObject("case_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** One writer at a time, so that two officials do not link three cases into two matters. Held until the commit. */
    public void lock() {
        database.sql("select pg_advisory_xact_lock(12000)")
                .query((row, number) -> true)
                .single();
    }

    /** Writes a link that stands. */
    public void insert(MatterLink link) {
        database.sql("""
                        insert into matter_link (id, matter_id, case_id, basis, score, reason, linked_by, linked_at)
                        values (:id, :matter, :case, :basis, :score, :reason, :by, :at)
                        """)
                .param("id", link.id())
                .param("matter", link.matterId())
                .param("case", link.caseId())
                .param("basis", link.basis().name())
                .param("score", link.score())
                .param("reason", link.reason())
                .param("by", link.linkedBy())
                .param("at", Timestamp.from(link.linkedAt()))
                .update();
    }

    /** Ends the link of one case. */
    public void end(UUID caseId, MatterLink.End end) {
        database.sql("""
                        update matter_link set ended_by = :by, ended_at = :at, end_reason = :reason
                        where case_id = :case and ended_at is null
                        """)
                .param("by", end.by())
                .param("at", Timestamp.from(end.at()))
                .param("reason", end.reason())
                .param("case", caseId)
                .update();
    }

    /** True when somebody has parted these two before: the platform does not join them again by itself. */
    public boolean parted(UUID one, UUID other) {
        return database.sql("""
                        select exists (select 1 from matter_link a join matter_link b using (matter_id)
                            where a.case_id = :one and b.case_id = :other
                                and (a.ended_at is not null or b.ended_at is not null))
                        """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private static MatterLink link(ResultSet row) throws SQLException {
        return new MatterLink(
                row.getObject("id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getObject("case_id", UUID.class),
                MatterLink.Basis.valueOf(row.getString("basis")),
                row.getInt("score"),
                row.getString("reason"),
                row.getString("linked_by"),
                row.getTimestamp("linked_at").toInstant(),
                end(row));
    }

    private static MatterLink.@Nullable End end(ResultSet row) throws SQLException {
        var at = row.getTimestamp("ended_at");
        return at == null
                ? null
                : new MatterLink.End(row.getString("ended_by"), at.toInstant(), row.getString("end_reason"));
    }
}
