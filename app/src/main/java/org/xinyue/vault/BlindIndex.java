package org.xinyue.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.cipher.DataKey;
import org.xinyue.vault.cipher.Seals;

/**
 * Finds a complainant by the whole name, credit code or phone number and by nothing less (盲索引): HMAC-SM3 under a key of its own. Without the key the
 * table says nothing, and whoever may search must know the value already. Who may is not decided here.
 */
@Service
@Implements(Clause.B4_IDENTITY)
public class BlindIndex {
    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient database;
    private final VaultKeys keys;
    private final KeyRows rows;
    private final TransactionOperations transaction;
    private final Clock clock;

    BlindIndex(
            JdbcClient database, VaultKeys keys, KeyRows rows, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How far writing the index anew has come.
     *
     * @param endedAt null while it goes on
     */
    public record Progress(
            long done, long total, OffsetDateTime begunAt, String begunBy, @Nullable OffsetDateTime endedAt) {}

    /** Subjects whose complainant has exactly this name, credit code or phone number. */
    public Set<UUID> find(String typed) {
        var kinds = new ArrayList<String>();
        var digests = new ArrayList<byte[]>();
        for (var key : keys.indexKeys()) {
            for (var kind : IndexKind.values()) {
                var plain = kind.plain(typed);
                if (!plain.isEmpty()) {
                    kinds.add(kind.name());
                    digests.add(digest(key, kind, plain));
                }
            }
        }
        return database.sql("""
                        SELECT DISTINCT i.subject_id FROM vault_index i
                        JOIN unnest(CAST(:kinds AS text[]), CAST(:digests AS bytea[])) AS w (kind, digest)
                          ON i.digest = w.digest AND i.kind = w.kind
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("digests", digests.toArray(byte[][]::new))
                .query(UUID.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Rows of the index as arrays, in the order of the columns. */
    record Entries(List<Long> keys, List<String> kinds, List<byte[]> digests, List<UUID> subjects) {
        static Entries none() {
            return new Entries(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** What the index says of these identities, under every key in use. */
    Entries entries(Map<UUID, ComplainantIdentity> identities) {
        var entries = Entries.none();
        for (var key : keys.indexKeysHeld()) {
            identities.forEach((subject, identity) -> add(entries, key, subject, identity));
        }
        return entries;
    }

    private static void add(Entries entries, DataKey key, UUID subject, ComplainantIdentity identity) {
        var values = new EnumMap<IndexKind, String>(IndexKind.class);
        values.put(IndexKind.NAME, identity.name());
        values.put(IndexKind.CREDIT_CODE, Optional.ofNullable(identity.creditCode()).orElse(""));
        values.put(IndexKind.PHONE, identity.phone());
        values.forEach((kind, value) -> {
            var plain = kind.plain(value);
            if (!plain.isEmpty()) {
                entries.keys().add(key.number());
                entries.kinds().add(kind.name());
                entries.digests().add(digest(key, kind, plain));
                entries.subjects().add(subject);
            }
        });
    }

    private static byte[] digest(DataKey key, IndexKind kind, String plain) {
        return key.digest(kind.name().getBytes(UTF_8), plain.getBytes(UTF_8));
    }

    /** How the last writing anew stands, empty when there never was one. */
    public Optional<Progress> progress() {
        return database.sql("""
                        SELECT done, (SELECT count(*) FROM vault_identity) AS total, begun_at, begun_by, ended_at
                        FROM vault_indexing ORDER BY begun_at DESC LIMIT 1
                        """)
                .query((row, number) -> new Progress(
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getObject("begun_at", OffsetDateTime.class),
                        row.getString("begun_by"),
                        row.getObject("ended_at", OffsetDateTime.class)))
                .optional();
    }

    /**
     * Begins to write the index anew under a fresh key; what is sealed from now on is in both.
     *
     * @throws VaultRefused while that goes on already
     */
    @Transactional
    public void renew(String by) {
        if (running().isPresent()) {
            throw new VaultRefused("检索索引正在重建，请等完成后再次更换索引密钥。");
        }
        // Waits for those who are writing under the old keys alone.
        rows.held(KeyRows.Purpose.INDEX, KeyRows.Hold.ALONE);
        begin(keys.fresh(KeyRows.Purpose.INDEX, null).number(), by);
    }

    private void begin(long number, String by) {
        database.sql("""
                        INSERT INTO vault_indexing (key_number, after, done, begun_at, begun_by)
                        VALUES (:number, :after, 0, :now, :by)
                        """)
                .param("number", number)
                .param("after", BEFORE_ALL)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private record Running(long key, UUID after) {}

    private Optional<Running> running() {
        return database.sql("SELECT key_number, after FROM vault_indexing WHERE ended_at IS NULL FOR UPDATE")
                .query((row, number) -> new Running(row.getLong("key_number"), row.getObject("after", UUID.class)))
                .optional();
    }

    /** Writes the next identities into the index; true when there is more to do. What was sealed before there was an index goes in, too. */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (neverWritten()) {
                begin(rows.of(KeyRows.Purpose.INDEX).getFirst().number(), "初始化");
            }
            var running = running();
            running.ifPresent(this::next);
            return running.isPresent();
        }));
    }

    private boolean neverWritten() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM vault_indexing)")
                .query(Boolean.class)
                .single();
    }

    private void next(Running running) {
        var batch = database.sql("""
                        SELECT subject_id, sealed FROM vault_identity WHERE subject_id > :after
                        ORDER BY subject_id LIMIT :limit FOR SHARE
                        """)
                .param("after", running.after())
                .param("limit", BATCH)
                .query((row, number) -> Map.entry(row.getObject("subject_id", UUID.class), row.getBytes("sealed")))
                .list();
        var key = keys.indexKeys().stream()
                .filter(one -> one.number() == running.key())
                .findFirst()
                .orElseThrow();
        var entries = Entries.none();
        for (var sealed : batch) {
            var identity = IdentityCodec.decode(
                    Seals.open(keys, Vault.bound(sealed.getKey()), sealed.getValue()));
            add(entries, key, sealed.getKey(), identity);
        }
        write(entries);
        if (batch.isEmpty()) {
            end(running.key());
        } else {
            database.sql("UPDATE vault_indexing SET after = :after, done = done + :more WHERE key_number = :key")
                    .param("after", batch.getLast().getKey())
                    .param("more", batch.size())
                    .param("key", running.key())
                    .update();
        }
    }

    private void write(Entries entries) {
        database.sql("""
                        INSERT INTO vault_index (key_number, kind, digest, subject_id)
                        SELECT * FROM unnest(CAST(:keys AS bigint[]), CAST(:kinds AS text[]), CAST(:digests AS bytea[]),
                            CAST(:subjects AS uuid[])) ON CONFLICT DO NOTHING
                        """)
                .param("keys", entries.keys().toArray(Long[]::new))
                .param("kinds", entries.kinds().toArray(String[]::new))
                .param("digests", entries.digests().toArray(byte[][]::new))
                .param("subjects", entries.subjects().toArray(UUID[]::new))
                .update();
    }

    /** The old key goes with all that was written under it. */
    private void end(long number) {
        database.sql("UPDATE vault_indexing SET ended_at = :now WHERE key_number = :key")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", number)
                .update();
        for (var key : rows.of(KeyRows.Purpose.INDEX)) {
            if (key.number() != number) {
                database.sql("DELETE FROM vault_index WHERE key_number = :key")
                        .param("key", key.number())
                        .update();
                database.sql("DELETE FROM vault_indexing WHERE key_number = :key")
                        .param("key", key.number())
                        .update();
                rows.destroy(key.number());
            }
        }
    }
}
