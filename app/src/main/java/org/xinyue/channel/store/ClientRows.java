package org.xinyue.channel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.database.Keys;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.ReceiverRegister;

/** SQL of {@code channel_client} and {@code channel_key}. */
@Component
public class ClientRows implements ReceiverRegister.Doors {
    private final JdbcClient database;

    public ClientRows(JdbcClient database) {
        this.database = database;
    }

    public void insert(ChannelClient client) {
        database.sql("""
                        INSERT INTO channel_client (id, channel, body_id, name, valid_from, valid_to, per_minute)
                        VALUES (:id, :channel, :body, :name, :from, :to, :rate)
                        """)
                .param("id", client.id())
                .param("channel", client.channel().name())
                .param("body", client.bodyId())
                .param("name", client.name())
                .param("from", client.validFrom())
                .param("to", client.validTo(), java.sql.Types.DATE)
                .param("rate", client.perMinute())
                .update();
    }

    /** Bodies for which some system may send on this day. */
    @Override
    public Set<UUID> on(LocalDate day) {
        return database.sql("""
                        SELECT DISTINCT body_id FROM channel_client
                        WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)
                        """)
                .param("day", day)
                .query((set, number) -> set.getObject("body_id", UUID.class))
                .set();
    }

    public Optional<ChannelClient> find(UUID id) {
        return database.sql("SELECT * FROM channel_client WHERE id = :id")
                .param("id", id)
                .query((set, number) -> client(set))
                .optional();
    }

    /** Every client by name, without counting what it brought. */
    public List<ChannelClient> list() {
        return database.sql("SELECT * FROM channel_client ORDER BY name, id")
                .query((set, number) -> client(set))
                .list();
    }

    private static final String USAGE = """
            SELECT client.*, (SELECT count(*) FROM door_entry WHERE client_id = client.id) AS entries
            FROM channel_client client
            """;

    /** This client with what it has done. */
    public Optional<ChannelClients.Usage> usage(UUID id) {
        return database.sql(USAGE + "WHERE id = :id")
                .param("id", id)
                .query((set, number) -> usage(set))
                .optional();
    }

    /** Every client; those that hold on this day first, then by name. */
    public List<ChannelClients.Usage> all(LocalDate today) {
        return database.sql(USAGE + """
                        ORDER BY coalesce(valid_to <= greatest(:today, valid_from), false), name, id
                        """)
                .param("today", today)
                .query((set, number) -> usage(set))
                .list();
    }

    private static ChannelClients.Usage usage(ResultSet set) throws SQLException {
        var used = set.getObject("last_used_at", OffsetDateTime.class);
        return new ChannelClients.Usage(client(set), used == null ? null : used.toInstant(), set.getLong("entries"));
    }

    public void end(UUID id, LocalDate on) {
        database.sql("UPDATE channel_client SET valid_to = least(valid_to, :on) WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    public void used(UUID id, Instant now) {
        database.sql("""
                        UPDATE channel_client SET last_used_at = :now
                        WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :before)
                        """)
                .param("now", utc(now))
                .param("before", utc(now.minusSeconds(60)))
                .param("id", id)
                .update();
    }

    public void insertKey(UUID client, String kind, byte[] content, Instant now) {
        database.sql("""
                        INSERT INTO channel_key (id, client_id, kind, content, made_at)
                        VALUES (:id, :client, :kind, :content, :now)
                        """)
                .param("id", Keys.next())
                .param("client", client)
                .param("kind", kind)
                .param("content", content)
                .param("now", utc(now))
                .update();
    }

    /** Lets the keys of this kind open no longer than this. */
    public void endKeys(UUID client, String kind, Instant until) {
        database.sql("UPDATE channel_key SET until = least(until, :until) WHERE client_id = :client AND kind = :kind")
                .param("kind", kind)
                .param("until", utc(until))
                .param("client", client)
                .update();
    }

    public boolean hasKey(UUID client, String kind, byte[] content, Instant now) {
        return keys(client, kind, now).stream().anyMatch(key -> java.security.MessageDigest.isEqual(key, content));
    }

    /** Keys of this kind that open now. */
    public List<byte[]> keys(UUID client, String kind, Instant now) {
        return database.sql("""
                        SELECT content FROM channel_key
                        WHERE client_id = :client AND kind = :kind AND (until IS NULL OR until > :now)
                        ORDER BY made_at DESC
                        """)
                .param("client", client)
                .param("kind", kind)
                .param("now", utc(now))
                .query((set, number) -> set.getBytes("content"))
                .list();
    }

    /** Every key under which it signs, ended or not, the latest first; as they are kept. */
    public List<KnownClients.Key> signingKeys(UUID client) {
        return database.sql("""
                        SELECT kind, content, until FROM channel_key
                        WHERE client_id = :client AND kind IN ('HMAC_SM3', 'SM2') ORDER BY made_at DESC
                        """)
                .param("client", client)
                .query((set, number) -> {
                    var until = set.getObject("until", OffsetDateTime.class);
                    return new KnownClients.Key(
                            set.getString("kind"), set.getBytes("content"), until == null ? null : until.toInstant());
                })
                .list();
    }

    private static ChannelClient client(ResultSet set) throws SQLException {
        return new ChannelClient(
                set.getObject("id", UUID.class),
                Channel.valueOf(set.getString("channel")),
                set.getObject("body_id", UUID.class),
                set.getString("name"),
                set.getObject("valid_from", LocalDate.class),
                set.getObject("valid_to", LocalDate.class),
                set.getInt("per_minute"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
