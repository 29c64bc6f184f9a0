package org.xinyue.channel.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinyue.channel.ChannelClient;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/**
 * Systems with the keys under which they sign, from memory (接入方), for they are asked after at every request. What this node changes it sees at once, another
 * node's change within a second.
 */
@Component
@Implements({Clause.A2_CHANNELS, Clause.B4_SECRETS})
public class KnownClients {
    private static final Duration STALE_AFTER = Duration.ofSeconds(1);

    private final ClientRows rows;
    private final Vault vault;
    private final Clock clock;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    KnownClients(ClientRows rows, Vault vault, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A key, opened.
     *
     * @param kind HMAC_SM3 or SM2
     * @param until from when on it opens nothing, null while no end is known
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Key(String kind, byte[] content, @Nullable Instant until) {
        boolean opensAt(Instant now) {
            return until == null || until.isAfter(now);
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Key[" + kind + "]";
        }
    }

    /** A system with every key that it had under which requests are signed, the latest first. */
    public record Known(ChannelClient client, List<Key> keys) {
        public Known {
            keys = List.copyOf(keys);
        }

        /** Those of this kind that open now. */
        public List<byte[]> keys(String kind, Instant now) {
            return keys.stream()
                    .filter(key -> key.kind().equals(kind) && key.opensAt(now))
                    .map(Key::content)
                    .toList();
        }
    }

    private record Held(Known known, long change, Instant at) {}

    /** The system with this id, ended or not. */
    public Optional<Known> find(UUID id) {
        // Counted before it is read: what changes meanwhile makes this reading old.
        long change = changes.get();
        var now = clock.instant();
        var before = held.get(id);
        if (before != null
                && before.change() == change
                && now.isBefore(before.at().plus(STALE_AFTER))) {
            return Optional.of(before.known());
        }
        var read = rows.find(id)
                .map(client -> new Known(
                        client, rows.signingKeys(id).stream().map(this::opened).toList()));
        read.ifPresentOrElse(known -> held.put(id, new Held(known, change, now)), () -> held.remove(id));
        return read;
    }

    private Key opened(Key key) {
        return key.kind().equals("SM2") ? key : new Key(key.kind(), vault.openBytes(key.content()), key.until());
    }

    /** Something was changed in this transaction: everything is read again, here and now, and once more when the transaction has ended. */
    public void forget() {
        changes.incrementAndGet();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    changes.incrementAndGet();
                }
            });
        }
    }
}
