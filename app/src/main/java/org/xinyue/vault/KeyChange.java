package org.xinyue.vault;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.cipher.MasterKey;

/**
 * Puts a new master key in the place of the old one while everything goes on (更换主密钥). Data keys are wrapped anew in batches; each says which master it
 * is under, so that work broken off goes on where it was, and both masters open what is theirs meanwhile. No seal is touched.
 */
@Service
@Implements(Clause.B4_SECRETS)
public class KeyChange {
    private static final int BATCH = 200;

    private final KeyRows rows;
    private final VaultKeys keys;
    private final KeyProvider provider;
    private final TransactionOperations transaction;
    private final Clock clock;

    KeyChange(
            KeyRows rows, VaultKeys keys, KeyProvider provider, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.provider = provider;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every master key there is or was, the newest first. */
    public List<MasterState> masters() {
        return rows.masters();
    }

    /** Where the keys lie, for operators. */
    public String place() {
        return provider.place();
    }

    /**
     * Begins with a new master key: from now on it wraps what is made, and the background work wraps the rest.
     *
     * @param by who begins it
     * @return how the new key is marked
     * @throws VaultRefused while an earlier change goes on, or when there is no other key to begin with
     */
    @Transactional
    public String begin(String by) {
        rows.currentMaster();
        var known = rows.masters();
        if (known.stream().anyMatch(master -> master.stage() == MasterState.Stage.RETIRING)) {
            throw new VaultRefused("上一次更换还没有完成，请等旧密钥显示“已换下”后再更换。");
        }
        var fresh = provider.keys().stream()
                .filter(key -> known.stream().noneMatch(master -> master.mark().equals(key.mark())))
                .findFirst()
                .or(provider::create)
                .map(MasterKey::mark)
                .orElseThrow(() -> new VaultRefused(provider.howToAdd()));
        rows.begin(fresh, by, clock.instant());
        return fresh;
    }

    /** Wraps the next keys anew and retires the masters that wrap nothing any more; true when there is more to do. */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var master = rows.currentMaster().orElseThrow();
            var batch = rows.notUnder(master, BATCH);
            batch.forEach(key -> rows.rewrap(keys.rewrap(key, master)));
            if (batch.isEmpty()) {
                rows.retire(clock.instant());
            }
            return !batch.isEmpty();
        }));
    }

    /** When it goes on: rows in the database. */
    @Configuration
    static class Schedules {
        @Bean
        static RecurringTask<Void> masterKeyTask(KeyChange change) {
            return Tasks.recurring("vault-master-key", FixedDelay.of(Duration.ofSeconds(20)))
                    .execute((instance, context) -> {
                        boolean more = true;
                        while (more) {
                            more = change.step();
                        }
                    });
        }

        @Bean
        static RecurringTask<Void> blindIndexTask(BlindIndex index) {
            return Tasks.recurring("vault-blind-index", FixedDelay.of(Duration.ofSeconds(20)))
                    .execute((instance, context) -> {
                        boolean more = true;
                        while (more) {
                            more = index.step();
                        }
                    });
        }
    }
}
