package org.xinyue.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.KeyRows.Purpose;
import org.xinyue.vault.KeyRows.Wrapped;
import org.xinyue.vault.cipher.DataKey;
import org.xinyue.vault.cipher.MasterKey;
import org.xinyue.vault.cipher.SealBroken;
import org.xinyue.vault.cipher.SealCipher;
import org.xinyue.vault.cipher.SealingKeys;

/**
 * The data keys in use, one a day for sealing (数据密钥). Refuses to start with a wrong or missing master: what is sealed under a lost key is lost, and a
 * second key beside the first would hide that for months.
 */
@Component
@Implements(Clause.B4_SECRETS)
class VaultKeys implements SealingKeys {
    private static final int KEYED = 32;

    private final KeyRows rows;
    private final KeyProvider provider;
    private final Clock clock;
    private final SealCipher cipher;
    private final TransactionTemplate ownTransaction;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, DataKey> opened = new ConcurrentHashMap<>();
    private final DataKey matching;
    private volatile @Nullable Today today;

    private record Today(LocalDate day, DataKey key) {}

    VaultKeys(
            KeyRows rows,
            KeyProvider provider,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${xinyue.vault.cipher:SM4_GCM}") SealCipher cipher) {
        this.rows = rows;
        this.provider = provider;
        this.clock = clock;
        this.cipher = cipher;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.matching = ownTransaction.execute(status -> start());
    }

    private DataKey start() {
        var keys = provider.keys();
        var masters = rows.masters();
        masters.stream()
                .filter(master -> master.stage() == MasterState.Stage.CURRENT || master.keys() > 0)
                .forEach(master -> require(keys, master.mark()));
        if (masters.isEmpty()) {
            var first = keys.isEmpty() ? provider.create() : Optional.of(keys.getFirst());
            rows.begin(first.orElseThrow(() -> new VaultLocked(provider.howToAdd())).mark(), "初始化", clock.instant());
        }
        if (rows.of(Purpose.MATCHING).isEmpty()) {
            keepFirst(currentMaster());
        }
        if (rows.of(Purpose.INDEX).isEmpty()) {
            fresh(Purpose.INDEX, null);
        }
        return unwrap(rows.of(Purpose.MATCHING).getFirst());
    }

    /** What the first master was used for itself, before it wrapped data keys. */
    private void keepFirst(MasterKey master) {
        keep(master, SealCipher.SM4_GCM, Purpose.SEALING, DataKey.FIRST, master.firstSealing());
        keep(master, cipher, Purpose.MATCHING, rows.nextNumber(), master.firstMatching());
    }

    private void keep(MasterKey master, SealCipher of, Purpose purpose, long number, byte[] secret) {
        rows.keep(
                new Wrapped(number, of.name(), master.wrap(cipher, number, secret), master.mark()),
                purpose,
                null,
                clock.instant());
    }

    /** HMAC-SM3 under the key for matching. */
    byte[] match(byte[]... parts) {
        return matching.digest(parts);
    }

    @Override
    public DataKey current() {
        var day = LocalDate.now(clock);
        var known = today;
        if (known == null || !known.day().equals(day)) {
            known = new Today(day, keyOf(day));
            today = known;
        }
        return known.key();
    }

    /** Committed before it is used: a caller that rolls back must not take the key of the day with it. */
    private DataKey keyOf(LocalDate day) {
        var found = ownTransaction.execute(status -> rows.ofDay(day).orElseGet(() -> {
            fresh(Purpose.SEALING, day);
            return rows.ofDay(day).orElseThrow();
        }));
        var key = unwrap(found);
        return key.cipherIs(cipher) ? key : keyOfNow();
    }

    /** The day's key is for another cipher, because the setting was changed today: a key of its own, without a day. */
    private DataKey keyOfNow() {
        return unwrap(ownTransaction.execute(status -> fresh(Purpose.SEALING, null)));
    }

    /** Makes and keeps a key within the caller's transaction; of two that are made for one day the first stands. */
    Wrapped fresh(Purpose purpose, @Nullable LocalDate day) {
        var master = currentMaster();
        byte[] secret = new byte[purpose == Purpose.SEALING ? SealCipher.KEY_BYTES : KEYED];
        random.nextBytes(secret);
        long number = rows.nextNumber();
        var key = new Wrapped(number, cipher.name(), master.wrap(cipher, number, secret), master.mark());
        rows.keep(key, purpose, day, clock.instant());
        return key;
    }

    private MasterKey currentMaster() {
        return require(provider.keys(), rows.currentMaster().orElseThrow());
    }

    @Override
    public DataKey numbered(long number) {
        var known = opened.get(number);
        return known != null ? known : unwrap(rows.numbered(number).orElseThrow(SealBroken::new));
    }

    /** Keys of the blind index, the newest first; more than one while it is being written anew. */
    List<DataKey> indexKeys() {
        return rows.of(Purpose.INDEX).stream().map(this::unwrap).toList();
    }

    /** As {@link #indexKeys}, for who writes into the index: no key is added until the end of the transaction. */
    List<DataKey> indexKeysHeld() {
        return rows.held(Purpose.INDEX, KeyRows.Hold.SHARED).stream()
                .map(this::unwrap)
                .toList();
    }

    private DataKey unwrap(Wrapped wrapped) {
        return opened.computeIfAbsent(
                wrapped.number(),
                number -> new DataKey(
                        number,
                        SealCipher.valueOf(wrapped.cipher()),
                        require(provider.keys(), wrapped.master()).unwrap(number, wrapped.wrapped())));
    }

    /** The same data key under another master; the content of no seal changes. */
    Wrapped rewrap(Wrapped wrapped, String mark) {
        var keys = provider.keys();
        byte[] secret = require(keys, wrapped.master()).unwrap(wrapped.number(), wrapped.wrapped());
        return new Wrapped(
                wrapped.number(), wrapped.cipher(), require(keys, mark).wrap(cipher, wrapped.number(), secret), mark);
    }

    private MasterKey require(List<MasterKey> keys, String mark) {
        return keys.stream()
                .filter(key -> key.mark().equals(mark))
                .findFirst()
                .orElseThrow(() -> new VaultLocked(
                        keys.isEmpty()
                                ? "数据库中有封存的内容，但在%s找不到主密钥 %s。请从备份恢复该密钥后再启动；没有它，封存的内容无法打开。"
                                        .formatted(provider.place(), mark.substring(0, 8))
                                : "主密钥与数据库中封存的内容不符：%s中没有标识为 %s 的主密钥。请把备份的这把密钥放回原处后再启动，不要新建密钥。"
                                        .formatted(provider.place(), mark.substring(0, 8))));
    }
}
