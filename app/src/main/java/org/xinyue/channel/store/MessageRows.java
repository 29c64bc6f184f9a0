package org.xinyue.channel.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.database.Columns;

/** SQL of {@code door_message} and {@code channel_nonce}: what came once and counts once. */
@Component
public class MessageRows {
    private final JdbcClient database;

    public MessageRows(JdbcClient database) {
        this.database = database;
    }

    /** One message of a door about its entry: its kind, its number there, and the SM3 of what it says. */
    public record Message(UUID entryId, String kind, String ownNumber, String digest) {}

    /** What a message under this number is. */
    public enum Claim {
        NEW,
        SAME_AGAIN,
        OTHER_CONTENT
    }

    /** Claims the number of a message for this content; waits for whoever claims it at the same moment. */
    public Claim claim(Message message, Instant now) {
        int written = database.sql("""
                        INSERT INTO door_message (entry_id, kind, own_number, digest, taken_at)
                        VALUES (:entry, :kind, :number, :digest, :now) ON CONFLICT DO NOTHING
                        """)
                .param("entry", message.entryId())
                .param("kind", message.kind())
                .param("number", message.ownNumber())
                .param("digest", HexFormat.of().parseHex(message.digest()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (written == 1) {
            return Claim.NEW;
        }
        var known = database.sql(
                        "SELECT digest FROM door_message WHERE entry_id = :entry AND kind = :kind AND own_number = :number")
                .param("entry", message.entryId())
                .param("kind", message.kind())
                .param("number", message.ownNumber())
                .query((set, number) -> HexFormat.of().formatHex(set.getBytes("digest")))
                .single();
        return known.equals(message.digest()) ? Claim.SAME_AGAIN : Claim.OTHER_CONTENT;
    }

    /** A nonce of a client. */
    public record Nonce(UUID clientId, String nonce) {}

    /**
     * Uses nonces, and gives those that were free; nobody is kept waiting for the disk. Whatever a request changes is committed behind its nonce and forced with
     * it: a crash may take away the nonce only of what it takes away as well.
     */
    public Set<Nonce> use(List<Nonce> nonces, Instant now) {
        var columns = new Columns<>(nonces);
        return new HashSet<>(database.sql("""
                        INSERT INTO channel_nonce (client_id, nonce, used_at)
                        SELECT client, nonce, :now
                        FROM set_config('synchronous_commit', 'off', true) unforced,
                            unnest(CAST(:clients AS uuid[]), CAST(:nonces AS text[])) AS used (client, nonce)
                        ORDER BY client, nonce
                        ON CONFLICT DO NOTHING RETURNING client_id, nonce
                        """)
                .param("clients", columns.ids(Nonce::clientId))
                .param("nonces", columns.texts(Nonce::nonce))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((set, number) -> new Nonce(set.getObject("client_id", UUID.class), set.getString("nonce")))
                .list());
    }

    /** Forgets nonces used before this; gives how many. */
    public int forget(Instant before) {
        return database.sql("DELETE FROM channel_nonce WHERE used_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
