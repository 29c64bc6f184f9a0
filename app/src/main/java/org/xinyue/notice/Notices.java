package org.xinyue.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.database.Columns;
import org.xinyue.database.Keys;

/** Sends and lists messages to the desks of bodies (通知). */
@Component
public class Notices {
    /** Stands for a reader where nobody needs to read any more (已办结). */
    public static final String SETTLED = "案件已推进";
    /** As {@link #SETTLED}, where what was asked for is done (已办). */
    public static final String DONE = "事项已办";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A message to be sent.
     *
     * @param cause what it is about; one cause gives one message
     */
    public record Sending(
            String cause, UUID bodyId, @Nullable UUID caseId, Notice.Tone tone, String message) {}

    /**
     * Sends a message unless one with this cause was sent before.
     *
     * @return true when it was sent now
     */
    public boolean send(String cause, UUID bodyId, @Nullable UUID caseId, Notice.Tone tone, String message) {
        return send(List.of(new Sending(cause, bodyId, caseId, tone, message))) > 0;
    }

    /** Sends messages in one statement, each unless one with its cause was sent before; gives how many were sent now. */
    public int send(List<Sending> messages) {
        if (messages.isEmpty()) {
            return 0;
        }
        var columns = new Columns<>(messages);
        return jdbc.sql("""
                insert into notice (id, cause, body_id, case_id, tone, message, sent_at)
                select id, cause, body, case_id, tone, message, :at
                from unnest(cast(:ids as uuid[]), cast(:causes as text[]), cast(:bodies as uuid[]), cast(:cases as uuid[]),
                    cast(:tones as text[]), cast(:messages as text[])) as sending (id, cause, body, case_id, tone, message)
                on conflict (cause) do nothing
                """)
                .param("ids", columns.ids(sending -> Keys.next()))
                .param("causes", columns.texts(Sending::cause))
                .param("bodies", columns.ids(Sending::bodyId))
                .param("cases", columns.ids(Sending::caseId))
                .param("tones", columns.texts(Sending::tone))
                .param("messages", columns.texts(Sending::message))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Unread messages of these bodies, newest first, at most {@code limit}. */
    public List<Notice> unread(Collection<UUID> bodyIds, int limit) {
        return jdbc.sql("""
                select * from notice where body_id = any(:bodies) and read_at is null
                order by sent_at desc, id limit :limit
                """)
                .param("bodies", bodyIds.toArray(UUID[]::new))
                .param("limit", limit)
                .query((set, row) -> notice(set))
                .list();
    }

    /** How many messages of these bodies nobody has read. */
    public int countUnread(Collection<UUID> bodyIds) {
        return jdbc.sql("select count(*) from notice where body_id = any(:bodies) and read_at is null")
                .param("bodies", bodyIds.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** How many messages these bodies have, read and unread; nobody counts further than {@code most}. */
    public int count(Collection<UUID> bodyIds, int most) {
        return jdbc.sql("select count(*) from (select 1 from notice where body_id = any(:bodies) limit :most) n")
                .param("bodies", bodyIds.toArray(UUID[]::new))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /**
     * A message as the desk's list shows it.
     *
     * @param readBy who marked it as read, null while nobody did
     */
    public record Listed(Notice notice, @Nullable String readBy) {}

    /**
     * Read and unread messages of these bodies, newest first.
     *
     * @param after id of the last message of the page before, null for the first page; one that these bodies do not have gives nothing
     */
    public List<Listed> page(Collection<UUID> bodyIds, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select n.* from notice n
                where n.body_id = any(:bodies)
                  and (cast(:after as uuid) is null or (n.sent_at, n.id) < (
                      select a.sent_at, a.id from notice a where a.id = cast(:after as uuid) and a.body_id = any(:bodies)))
                order by n.sent_at desc, n.id desc limit :limit
                """)
                .param("bodies", bodyIds.toArray(UUID[]::new))
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((set, row) -> new Listed(notice(set), set.getString("read_by")))
                .list();
    }

    /** Marks these messages as read, as far as they are messages of these bodies, and remembers by whom. */
    public int markRead(Collection<UUID> bodyIds, Collection<UUID> ids, String by) {
        return jdbc.sql("""
                update notice set read_at = :now, read_by = :by
                where id = any(:ids) and body_id = any(:bodies) and read_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("ids", ids.toArray(UUID[]::new))
                .param("bodies", bodyIds.toArray(UUID[]::new))
                .update();
    }

    /**
     * Settles what earlier messages about these cases asked for: nobody has to read them any more. A result stays until somebody has read it.
     *
     * @param movedAt for each case when it last moved on; messages sent later stay
     * @return how many were settled
     */
    public int settle(Map<UUID, Instant> movedAt) {
        return movedAt.isEmpty()
                ? 0
                : jdbc.sql("""
                update notice n set read_at = :now, read_by = :by
                from unnest(:cases, :moved) as m (case_id, at)
                where n.case_id = m.case_id and n.sent_at < m.at and n.read_at is null and n.tone <> 'RESULT'
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", SETTLED)
                        .param("cases", movedAt.keySet().toArray(UUID[]::new))
                        .param(
                                "moved",
                                movedAt.values().stream().map(Timestamp::from).toArray(Timestamp[]::new))
                        .update();
    }

    /** Settles messages by their causes, as far as nobody has read them: what they asked for is done. */
    public void settle(Collection<String> causes) {
        jdbc.sql("update notice set read_at = :now, read_by = :by where cause = any(:causes) and read_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", DONE)
                .param("causes", causes.toArray(String[]::new))
                .update();
    }

    /** All messages about one case to these bodies, newest first. */
    public List<Notice> about(UUID caseId, Collection<UUID> bodyIds) {
        return jdbc.sql("""
                select * from notice where case_id = :caseId and body_id = any(:bodies) order by sent_at desc, id
                """)
                .param("caseId", caseId)
                .param("bodies", bodyIds.toArray(UUID[]::new))
                .query((set, row) -> notice(set))
                .list();
    }

    /** Marks the messages of these bodies as read, and remembers by whom. */
    public int markRead(Collection<UUID> bodyIds, String by) {
        return jdbc.sql("""
                update notice set read_at = :now, read_by = :by where body_id = any(:bodies) and read_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("bodies", bodyIds.toArray(UUID[]::new))
                .update();
    }

    private static Notice notice(ResultSet set) throws SQLException {
        return new Notice(
                set.getObject("id", UUID.class),
                set.getString("cause"),
                set.getObject("body_id", UUID.class),
                set.getObject("case_id", UUID.class),
                Notice.Tone.valueOf(set.getString("tone")),
                set.getString("message"),
                set.getTimestamp("sent_at").toInstant());
    }
}
