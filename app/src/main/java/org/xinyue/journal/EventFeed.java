package org.xinyue.journal;

import java.util.List;
import java.util.Optional;
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

    /**
     * A place in the order of the log.
     *
     * @param writtenBy a transaction as PostgreSQL prints it, digits
     */
    public record Position(String writtenBy, long seq) {
        private static final int LONGEST = 20;

        /** Before the first event. */
        public static final Position START = new Position("0", 0);

        public Position {
            if (writtenBy.isEmpty()
                    || writtenBy.length() > LONGEST
                    || writtenBy.chars().anyMatch(digit -> digit < '0' || digit > '9')) {
                throw new IllegalArgumentException("no transaction: " + writtenBy);
            }
        }

        /** Where this event stands. */
        public static Position of(Event event) {
            return new Position(event.writtenBy(), event.seq());
        }
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
        var events = after(cursor(reader), limit);
        if (!events.isEmpty()) {
            reaction.to(events);
            var last = events.getLast();
            jdbc.sql("update event_cursor set written_by = ?::xid8, seq = ? where reader = ?")
                    .params(last.writtenBy(), last.seq(), reader)
                    .update();
        }
        return events.size();
    }

    /**
     * What happened after this place, for readers who keep their place themselves: in commit order, and nothing that could still be overtaken.
     *
     * @param limit at most so many events, 1 to 1000
     */
    public List<Event> after(Position from, int limit) {
        // The position stands in the text as values: joined, it would have the log read from its beginning.
        return jdbc.sql("""
                select * from event_log
                where (written_by, seq) > (?::xid8, ?) and written_by < pg_snapshot_xmin(pg_current_snapshot())
                order by written_by, seq
                limit ?
                """)
                .params(from.writtenBy(), from.seq(), Math.clamp(limit, 1, 1000))
                .query((set, row) -> Event.of(set))
                .list();
    }

    /** Where the reader stands; two nodes never handle the same stretch: the second waits here and then starts behind the first. */
    private Position cursor(String reader) {
        var known = locked(reader);
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql("insert into event_cursor (reader, written_by, seq) values (?, '0', 0) on conflict do nothing")
                .param(reader)
                .update();
        return locked(reader).orElseThrow();
    }

    private Optional<Position> locked(String reader) {
        return jdbc.sql("select written_by, seq from event_cursor where reader = ? for update")
                .param(reader)
                .query((set, row) -> new Position(set.getString("written_by"), set.getLong("seq")))
                .optional();
    }
}
