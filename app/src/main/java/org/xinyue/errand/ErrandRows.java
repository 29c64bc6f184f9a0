package org.xinyue.errand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the table {@code errand}. A change of state names the state it starts from, so that of two only one passes. */
@Repository
class ErrandRows {
    private static final int LISTED = 50;

    private final JdbcClient jdbc;

    ErrandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID personId, Order order, byte[] sealed, Instant now) {
        jdbc.sql("""
                insert into errand (id, person_id, kind, title, material, state, attempts, done, total, sentence, bytes, asked_at)
                values (:id, :person, :kind, :title, :material, 'WAITING', 0, 0, :total, '', 0, :now)
                """)
                .param("id", id)
                .param("person", personId)
                .param("kind", order.kind())
                .param("title", order.title())
                .param("material", sealed)
                .param("total", order.total())
                .param("now", at(now))
                .update();
    }

    Optional<Errand> find(UUID id, UUID personId) {
        return jdbc.sql("select * from errand where id = :id and person_id = :person")
                .param("id", id)
                .param("person", personId)
                .query((set, row) -> errand(set))
                .optional();
    }

    /** The newest first. */
    List<Errand> of(UUID personId) {
        return jdbc.sql("select * from errand where person_id = :person order by asked_at desc, id desc limit :most")
                .param("person", personId)
                .param("most", LISTED)
                .query((set, row) -> errand(set))
                .list();
    }

    byte[] material(UUID id) {
        return jdbc.sql("select material from errand where id = :id")
                .param("id", id)
                .query((set, row) -> set.getBytes("material"))
                .single();
    }

    /** Takes an errand that waits, or that somebody left half done; empty when it has ended or gone. */
    Optional<Errand> claim(UUID id, Instant now) {
        return jdbc.sql("""
                update errand set state = 'RUNNING', attempts = attempts + 1, done = 0, started_at = :now
                where id = :id and state in ('WAITING', 'RUNNING') returning *
                """)
                .param("id", id)
                .param("now", at(now))
                .query((set, row) -> errand(set))
                .optional();
    }

    boolean advance(UUID id, int done, int total) {
        return jdbc.sql("update errand set done = :done, total = :total where id = :id and state = 'RUNNING'")
                        .param("id", id)
                        .param("done", done)
                        .param("total", total)
                        .update()
                > 0;
    }

    boolean end(UUID id, Errand.State state, String sentence, Errand.@Nullable Result result, Instant now) {
        return jdbc.sql("""
                update errand set state = :state, sentence = :sentence, file_name = :name, bytes = :bytes, ended_at = :now,
                    done = case when :state = 'DONE' then total else done end
                where id = :id and state = 'RUNNING'
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("sentence", sentence)
                        .param("name", result == null ? null : result.fileName())
                        .param("bytes", result == null ? 0L : result.bytes())
                        .param("now", at(now))
                        .update()
                > 0;
    }

    boolean cancel(UUID id, UUID personId, Instant now) {
        return jdbc.sql("""
                update errand set state = 'CANCELLED', sentence = '您取消了这项任务，没有留下文件。', ended_at = :now
                where id = :id and person_id = :person and state in ('WAITING', 'RUNNING')
                """)
                        .param("id", id)
                        .param("person", personId)
                        .param("now", at(now))
                        .update()
                > 0;
    }

    int unfinished(UUID personId) {
        return jdbc.sql("select count(*) from errand where person_id = :person and state in ('WAITING', 'RUNNING')")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /** Errands asked for before that moment that nobody has begun. */
    List<UUID> forgotten(Instant before) {
        return jdbc.sql("select id from errand where state = 'WAITING' and asked_at < :before order by asked_at")
                .param("before", at(before))
                .query((set, row) -> set.getObject("id", UUID.class))
                .list();
    }

    int deleteEndedBefore(Instant before) {
        return jdbc.sql("delete from errand where asked_at < :before and ended_at < :before")
                .param("before", at(before))
                .update();
    }

    /** Those that have a file, or are writing one. */
    List<UUID> withFiles() {
        return jdbc.sql("select id from errand where state in ('WAITING', 'RUNNING', 'DONE')")
                .query((set, row) -> set.getObject("id", UUID.class))
                .list();
    }

    private static Errand errand(ResultSet set) throws SQLException {
        var name = set.getString("file_name");
        return new Errand(
                set.getObject("id", UUID.class),
                set.getObject("person_id", UUID.class),
                set.getString("kind"),
                set.getString("title"),
                Errand.State.valueOf(set.getString("state")),
                new Errand.Course(
                        set.getInt("attempts"),
                        set.getInt("done"),
                        set.getInt("total"),
                        set.getTimestamp("asked_at").toInstant(),
                        instant(set, "started_at"),
                        instant(set, "ended_at")),
                set.getString("sentence"),
                name == null ? null : new Errand.Result(name, set.getLong("bytes")));
    }

    private static @Nullable Instant instant(ResultSet set, String column) throws SQLException {
        var at = set.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
