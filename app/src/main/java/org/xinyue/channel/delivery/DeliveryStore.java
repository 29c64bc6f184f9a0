package org.xinyue.channel.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.channel.Door;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/** SQL of {@code channel_delivery} and {@code channel_delivery_file}. */
@Component
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class DeliveryStore {
    private static final String SELECT = """
            SELECT delivery.*, counts.* FROM channel_delivery delivery, LATERAL (
                SELECT count(*) FILTER (WHERE outcome = 'READY') AS ready,
                    count(*) FILTER (WHERE outcome = 'ACCEPTED') AS accepted,
                    count(*) FILTER (WHERE outcome = 'REPEATED') AS repeated,
                    count(*) FILTER (WHERE outcome = 'REFUSED') AS refused,
                    count(*) FILTER (WHERE outcome = 'UNPROCESSED') AS unprocessed
                FROM channel_delivery_row WHERE delivery_id = delivery.id) counts
            """;

    private final JdbcClient database;
    private final Vault vault;

    DeliveryStore(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void insert(Delivery delivery, byte[] content) {
        database.sql("""
                        INSERT INTO channel_delivery (id, channel, body_id, client_id, person_id, sender_name, file_name,
                            file_size, digest, notes, rows_in, state, received_at)
                        VALUES (:id, :channel, :body, :client, :person, :sender, :name, :size, :digest, :notes, :rows,
                            :state, :at)
                        """)
                .param("id", delivery.id())
                .param("channel", delivery.door().channel().name())
                .param("body", delivery.door().bodyId())
                .param("client", delivery.bringer().clientId(), java.sql.Types.OTHER)
                .param("person", delivery.bringer().personId(), java.sql.Types.OTHER)
                .param("sender", delivery.bringer().name())
                .param("name", delivery.file().name())
                .param("size", delivery.file().size())
                .param("digest", HexFormat.of().parseHex(delivery.file().digest()))
                .param("notes", delivery.file().notes().toArray(String[]::new))
                .param("rows", delivery.counts().rows())
                .param("state", delivery.state().name())
                .param("at", utc(delivery.receivedAt()))
                .update();
        database.sql("INSERT INTO channel_delivery_file (delivery_id, sealed) VALUES (:id, :sealed)")
                .param("id", delivery.id())
                .param("sealed", sealed(delivery.id(), content))
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return database.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query((set, number) -> delivery(set))
                .optional();
    }

    /** Deliveries to these bodies, latest first, behind one of theirs; null for the latest, and behind another body's there is nothing. */
    List<Delivery> of(Collection<UUID> bodies, @Nullable UUID after, int most) {
        return bodies.isEmpty()
                ? List.of()
                : database.sql(SELECT + """
                        WHERE body_id IN (:bodies) AND (CAST(:after AS uuid) IS NULL OR (received_at, id) < (
                            SELECT last.received_at, last.id FROM channel_delivery last
                            WHERE last.id = CAST(:after AS uuid) AND last.body_id IN (:bodies)))
                        ORDER BY received_at DESC, id DESC LIMIT :most
                        """)
                        .param("bodies", bodies)
                        .param("after", after, java.sql.Types.OTHER)
                        .param("most", most)
                        .query((set, number) -> delivery(set))
                        .list();
    }

    /** An earlier delivery of the very same file at the door. */
    Optional<UUID> same(Door door, String digest, UUID but) {
        return database.sql("""
                        SELECT id FROM channel_delivery
                        WHERE digest = :digest AND body_id = :body AND channel = :channel AND id <> :but
                        ORDER BY received_at DESC LIMIT 1
                        """)
                .param("digest", HexFormat.of().parseHex(digest))
                .param("body", door.bodyId())
                .param("channel", door.channel().name())
                .param("but", but)
                .query(UUID.class)
                .optional();
    }

    /** Confirmed ones that have rows to take, oldest first. */
    List<UUID> taking() {
        return database.sql("SELECT id FROM channel_delivery WHERE state = 'TAKING' ORDER BY confirmed_at, id")
                .query((set, number) -> set.getObject("id", UUID.class))
                .list();
    }

    /** Those received before this that nobody has confirmed, oldest first. */
    List<UUID> unconfirmed(Instant before) {
        return database.sql("""
                        SELECT id FROM channel_delivery WHERE state = 'CHECKED' AND received_at < :before
                        ORDER BY received_at, id
                        """)
                .param("before", utc(before))
                .query((set, number) -> set.getObject("id", UUID.class))
                .list();
    }

    /** False when the file was removed. */
    boolean hasFile(UUID id) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM channel_delivery_file WHERE delivery_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void removeFile(UUID id) {
        database.sql("DELETE FROM channel_delivery_file WHERE delivery_id = :id")
                .param("id", id)
                .update();
    }

    /** Moves it on; false when it was in another state. */
    boolean move(UUID id, State from, State to, Instant now) {
        var moment = to == State.TAKING ? "confirmed_at" : "ended_at";
        return database.sql("UPDATE channel_delivery SET state = :to, " + moment
                                + " = :now WHERE id = :id AND state = :from")
                        .param("to", to.name())
                        .param("now", utc(now))
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** The file as it came. */
    byte[] content(UUID id) {
        var sealed = database.sql("SELECT sealed FROM channel_delivery_file WHERE delivery_id = :id")
                .param("id", id)
                .query((set, number) -> set.getBytes("sealed"))
                .single();
        try (var in = vault.opening(id, new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] sealed(UUID id, byte[] content) {
        var sealed = new ByteArrayOutputStream();
        try (var out = vault.sealing(id, sealed)) {
            out.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sealed.toByteArray();
    }

    private static Delivery delivery(ResultSet set) throws SQLException {
        return new Delivery(
                set.getObject("id", UUID.class),
                new Door(Channel.valueOf(set.getString("channel")), set.getObject("body_id", UUID.class)),
                new Delivery.Bringer(
                        set.getObject("client_id", UUID.class),
                        set.getObject("person_id", UUID.class),
                        set.getString("sender_name")),
                new Delivery.File(
                        set.getString("file_name"),
                        set.getLong("file_size"),
                        HexFormat.of().formatHex(set.getBytes("digest")),
                        notes(set.getArray("notes"))),
                new Counts(
                        set.getInt("rows_in"),
                        set.getInt("ready"),
                        set.getInt("accepted"),
                        set.getInt("repeated"),
                        set.getInt("refused"),
                        set.getInt("unprocessed")),
                State.valueOf(set.getString("state")),
                instant(set, "received_at").orElseThrow(),
                instant(set, "confirmed_at").orElse(null),
                instant(set, "ended_at").orElse(null));
    }

    private static List<String> notes(Array notes) throws SQLException {
        return List.of((String[]) notes.getArray());
    }

    private static Optional<Instant> instant(ResultSet set, String column) throws SQLException {
        return Optional.ofNullable(set.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
