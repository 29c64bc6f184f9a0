package org.xinyue.organisation.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Divisions;
import org.xinyue.organisation.register.BodyStore.Change;

/**
 * The register as one thing that is read from memory and changed one change at a time. A change made on another node is seen
 * after at most {@link #STALE_AFTER}.
 */
public final class Register {
    private static final Duration STALE_AFTER = Duration.ofSeconds(1);

    private final BodyStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Divisions divisions;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    private record Held(Snapshot snapshot, long revision, Instant checkedAt) {}

    public Register(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, Divisions divisions) {
        this.store = new BodyStore(jdbc);
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.divisions = divisions;
    }

    /** What is committed; inside a transaction that changed the register, what that transaction sees. */
    public Snapshot snapshot() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return store.load(divisions);
        }
        Held now = held.get();
        Instant at = clock.instant();
        if (now != null && at.isBefore(now.checkedAt().plus(STALE_AFTER))) {
            return now.snapshot();
        }
        long revision = store.revision();
        Snapshot snapshot = now != null && now.revision() == revision ? now.snapshot() : store.load(divisions);
        held.set(new Held(snapshot, revision, at));
        return snapshot;
    }

    /** One change in one transaction, alone: two changes that are right each, and wrong together, cannot pass. */
    public <T> T change(Function<Writing, T> work) {
        return transactions.execute(status -> {
            store.lock();
            T result = work.apply(new Writing(store.load(divisions)));
            forgetWhenDone();
            return result;
        });
    }

    private void forgetWhenDone() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Register.this);
                held.set(null);
            }
        });
    }

    /** What a change may do, besides look at the register as it stands. */
    public final class Writing {
        private final Snapshot before;

        private Writing(Snapshot before) {
            this.before = before;
        }

        /** The register before the change. */
        public Snapshot before() {
            return before;
        }

        /** Adds bodies; one that is there already stays as it is. */
        public void add(Collection<Body> bodies, String by) {
            store.insert(bodies);
            store.record(
                    bodies.stream()
                            .map(body -> new Change(body.id(), "登记", body.name(), by))
                            .toList(),
                    clock.instant());
            store.touch();
        }

        /** Writes name, lines and period. */
        public void replace(Body body, String act, String detail, String by) {
            replace(body, new Change(body.id(), act, detail, by), written -> {});
        }

        /** Writes a new name and keeps the former one, so that a search still finds it. */
        public void rename(Body body, String formerName, LocalDate until, String by) {
            replace(
                    body,
                    new Change(body.id(), "更名", "“%s”更名为“%s”".formatted(formerName, body.name()), by),
                    written -> store.keepFormerName(written, formerName, until));
        }

        private void replace(Body body, Change change, Consumer<UUID> also) {
            store.update(body);
            also.accept(body.id());
            store.record(List.of(change), clock.instant());
            store.touch();
        }
    }
}
