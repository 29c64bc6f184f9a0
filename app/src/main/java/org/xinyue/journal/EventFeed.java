package org.xinyue.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the log for those who react (事件订阅). Each reader keeps a cursor; readers see events in commit order, and none is skipped: an event becomes readable
 * only when every transaction that began before its own has ended.
 */
@Component
public class EventFeed {
    private final JdbcClient jdbc;

    public EventFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a reader does with a batch; runs in the transaction that moves the cursor. */
    @FunctionalInterface
    public interface Reaction {
        void to(List<Event> events);
    }

    /**
     * Gives the reader its next events and moves its cursor in the same transaction: what the reaction writes and the new position stand or fall together.
     *
     * @param reader name of the cursor, made on first use
     * @param limit at most so many events, 1 to 1000
     * @return how many events were handled
     */
    @Transactional
    public int advance(String reader, int limit, Reaction reaction) {
        jdbc.sql("insert into event_cursor (reader, written_by, seq) values (?, '0', 0) on conflict do nothing")
                .param(reader)
                .update();
        // Two nodes never handle the same stretch: the second waits here and then starts behind the first.
        jdbc.sql("select 1 from event_cursor where reader = ? for update")
                .param(reader)
                .query(Integer.class)
                .single();
        var events = jdbc.sql("""
                select e.* from event_log e, event_cursor c
                where c.reader = ? and (e.written_by, e.seq) > (c.written_by, c.seq)
                  and e.written_by < pg_snapshot_xmin(pg_current_snapshot())
                order by e.written_by, e.seq
                limit ?
                """)
                .params(reader, Math.clamp(limit, 1, 1000))
                .query((set, row) -> Event.of(set))
                .list();
        if (!events.isEmpty()) {
            reaction.to(events);
            var last = events.getLast();
            jdbc.sql("update event_cursor set written_by = ?::xid8, seq = ? where reader = ?")
                    .params(last.writtenBy(), last.seq(), reader)
                    .update();
        }
        return events.size();
    }
}
