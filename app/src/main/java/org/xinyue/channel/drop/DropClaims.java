package org.xinyue.channel.drop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of {@code channel_drop}. */
@Component
class DropClaims {
    private final JdbcClient database;

    DropClaims(JdbcClient database) {
        this.database = database;
    }

    /** A file whose rows are being taken, or have been. */
    record Claimed(UUID clientId, String fileName, UUID deliveryId) {}

    /** Takes the file for this node; false when another has it, or its delivery runs. Of one that died the claim ends by itself. */
    boolean claim(UUID client, String name, Instant now, Instant until) {
        return database.sql("""
                        INSERT INTO channel_drop (client_id, file_name, claimed_until) VALUES (:client, :name, :until)
                        ON CONFLICT (client_id, file_name) DO UPDATE SET claimed_until = excluded.claimed_until
                        WHERE channel_drop.delivery_id IS NULL AND channel_drop.claimed_until < :now
                        """)
                        .param("client", client)
                        .param("name", name)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void deliver(UUID client, String name, UUID delivery) {
        database.sql("UPDATE channel_drop SET delivery_id = :delivery WHERE client_id = :client AND file_name = :name")
                .param("delivery", delivery)
                .param("client", client)
                .param("name", name)
                .update();
    }

    /** Counts a try that failed; gives how many have. */
    int failed(UUID client, String name) {
        return database.sql("""
                        UPDATE channel_drop SET tries = tries + 1 WHERE client_id = :client AND file_name = :name
                        RETURNING tries
                        """)
                .param("client", client)
                .param("name", name)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void release(UUID client, String name) {
        database.sql("DELETE FROM channel_drop WHERE client_id = :client AND file_name = :name")
                .param("client", client)
                .param("name", name)
                .update();
    }

    /** Files with a delivery of which nothing changes any more. */
    List<Claimed> ended() {
        return database.sql("""
                        SELECT claim.client_id, claim.file_name, claim.delivery_id
                        FROM channel_drop claim JOIN channel_delivery delivery ON delivery.id = delivery_id
                        WHERE state IN ('DONE', 'STOPPED')
                        ORDER BY ended_at
                        """)
                .query((set, number) -> new Claimed(
                        set.getObject("client_id", UUID.class),
                        set.getString("file_name"),
                        set.getObject("delivery_id", UUID.class)))
                .list();
    }
}
