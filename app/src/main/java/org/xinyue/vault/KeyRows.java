package org.xinyue.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which master keys there are, and the data keys they wrap. */
@Component
class KeyRows {
    private static final String KEY = "SELECT number, cipher, wrapped, master FROM vault_data_key ";

    private final JdbcClient database;

    KeyRows(JdbcClient database) {
        this.database = database;
    }

    /** What a wrapped key is for. */
    enum Purpose {
        SEALING,
        MATCHING,
        INDEX
    }

    /** A data key as it is kept. Not compared. */
    @SuppressWarnings("ArrayRecordComponent") // never compared nor printed
    record Wrapped(long number, String cipher, byte[] wrapped, String master) {}

    List<MasterState> masters() {
        return database.sql("""
                        SELECT m.mark, m.generation, m.state, m.begun_at, m.begun_by, m.retired_at, count(d.number) AS keys
                        FROM vault_master m LEFT JOIN vault_data_key d ON d.master = m.mark
                        GROUP BY m.mark ORDER BY m.generation DESC
                        """)
                .query((row, number) -> new MasterState(
                        row.getString("mark"),
                        row.getInt("generation"),
                        MasterState.Stage.valueOf(row.getString("state")),
                        at(row, "begun_at"),
                        row.getString("begun_by"),
                        row.getObject("retired_at") == null ? null : at(row, "retired_at"),
                        row.getLong("keys")))
                .list();
    }

    /** The mark of the current master; whoever asks keeps it the current one until the end of the transaction. */
    Optional<String> currentMaster() {
        return database.sql("SELECT mark FROM vault_master WHERE state = 'CURRENT' FOR SHARE")
                .query(String.class)
                .optional();
    }

    void begin(String mark, String by, Instant now) {
        database.sql("UPDATE vault_master SET state = 'RETIRING' WHERE state = 'CURRENT'")
                .update();
        database.sql("""
                        INSERT INTO vault_master (mark, generation, state, begun_at, begun_by)
                        SELECT :mark, coalesce(max(generation), 0) + 1, 'CURRENT', :now, :by FROM vault_master
                        """)
                .param("mark", mark)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Ends the masters that wrap nothing any more; gives how many. */
    int retire(Instant now) {
        return database.sql("""
                        UPDATE vault_master m SET state = 'RETIRED', retired_at = :now WHERE state = 'RETIRING'
                        AND NOT EXISTS (SELECT FROM vault_data_key d WHERE d.master = m.mark)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    long nextNumber() {
        return database.sql("SELECT nextval('vault_data_key_number')")
                .query(Long.class)
                .single();
    }

    /** Keeps a data key unless there is one with the number, or of the day, already. */
    void keep(Wrapped key, Purpose purpose, @Nullable LocalDate day, Instant now) {
        database.sql("""
                        INSERT INTO vault_data_key (number, purpose, day, cipher, wrapped, master, made_at)
                        VALUES (:number, :purpose, :day, :cipher, :wrapped, :master, :now) ON CONFLICT DO NOTHING
                        """)
                .param("number", key.number())
                .param("purpose", purpose.name())
                .param("day", day, Types.DATE)
                .param("cipher", key.cipher())
                .param("wrapped", key.wrapped())
                .param("master", key.master())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Wrapped> numbered(long number) {
        return database.sql(KEY + "WHERE number = :number AND purpose = 'SEALING'")
                .param("number", number)
                .query(KeyRows::wrapped)
                .optional();
    }

    Optional<Wrapped> ofDay(LocalDate day) {
        return database.sql(KEY + "WHERE day = :day AND purpose = 'SEALING'")
                .param("day", day)
                .query(KeyRows::wrapped)
                .optional();
    }

    /** The keys of a purpose, the newest first. */
    List<Wrapped> of(Purpose purpose) {
        return database.sql(KEY + "WHERE purpose = :purpose ORDER BY number DESC")
                .param("purpose", purpose.name())
                .query(KeyRows::wrapped)
                .list();
    }

    /** As {@link #of}; they stay the keys of that purpose until the end of the transaction. */
    List<Wrapped> held(Purpose purpose, Hold hold) {
        return database.sql(KEY + "WHERE purpose = :purpose ORDER BY number DESC " + hold.clause)
                .param("purpose", purpose.name())
                .query(KeyRows::wrapped)
                .list();
    }

    /** Whether others may hold the same keys meanwhile. */
    enum Hold {
        SHARED("FOR SHARE"),
        ALONE("FOR UPDATE");

        private final String clause;

        Hold(String clause) {
            this.clause = clause;
        }
    }

    /** Some keys that another master than this one wraps, held until the end of the transaction; nobody else's. */
    List<Wrapped> notUnder(String master, int limit) {
        return database.sql(KEY + "WHERE master <> :master ORDER BY number LIMIT :limit FOR UPDATE SKIP LOCKED")
                .param("master", master)
                .param("limit", limit)
                .query(KeyRows::wrapped)
                .list();
    }

    void rewrap(Wrapped key) {
        database.sql("UPDATE vault_data_key SET wrapped = :wrapped, master = :master WHERE number = :number")
                .param("wrapped", key.wrapped())
                .param("master", key.master())
                .param("number", key.number())
                .update();
    }

    void destroy(long number) {
        database.sql("DELETE FROM vault_data_key WHERE number = :number")
                .param("number", number)
                .update();
    }

    private static Wrapped wrapped(ResultSet row, int number) throws SQLException {
        return new Wrapped(
                row.getLong("number"), row.getString("cipher"), row.getBytes("wrapped"), row.getString("master"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
