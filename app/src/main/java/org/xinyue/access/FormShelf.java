package org.xinyue.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinyue.database.Keys;

/** Holds what a person had typed when the session ended (表单暂存), sealed by the caller, for an hour. */
@Repository
public class FormShelf {
    /** How long a form is held. */
    public static final Duration HELD = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    FormShelf(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds a form for a person and gives its id; what has been held too long goes. */
    public UUID put(UUID personId, byte[] sealed) {
        var id = Keys.next();
        jdbc.sql("delete from parked_form where parked_at < ?").param(oldest()).update();
        jdbc.sql("insert into parked_form (id, person_id, sealed, parked_at) values (?, ?, ?, ?)")
                .params(id, personId, sealed, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** The form, empty when there is none or its time is over. */
    public Optional<byte[]> find(UUID id) {
        return jdbc.sql("select sealed from parked_form where id = ? and parked_at >= ?")
                .params(id, oldest())
                .query((set, row) -> set.getBytes("sealed"))
                .optional();
    }

    /** Throws the form away when it is not this person's. */
    public void keepOnlyFor(UUID id, UUID personId) {
        jdbc.sql("delete from parked_form where id = ? and person_id <> ?")
                .params(id, personId)
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from parked_form where id = ?").param(id).update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(HELD));
    }
}
