package org.xinyue.errand;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.errand.shelf.ErrandFiles;
import org.xinyue.errand.shelf.ErrandStopped;
import org.xinyue.vault.Vault;

/** Does errands, one call for each. An errand that was cut off is done again from its beginning, three times at most. */
@Component
public class ErrandRunner {
    private static final int ATTEMPTS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(ErrandRunner.class);

    private final ErrandRows rows;
    private final ErrandFiles files;
    private final Vault vault;
    private final Surroundings around;
    private volatile boolean closing;

    ErrandRunner(ErrandRows rows, ErrandFiles files, Vault vault, Surroundings around) {
        this.rows = rows;
        this.files = files;
        this.vault = vault;
        this.around = around;
    }

    /** What the runner needs besides its own. */
    @Component
    record Surroundings(ObjectProvider<ErrandWork> works, PlatformTransactionManager transactions, Clock clock) {
        ErrandWork of(String kind) {
            return works.stream()
                    .filter(work -> work.kind().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new ErrandRefused("这个版本不再提供这项任务，请从原来的页面重新操作。"));
        }

        /** Seen by everybody at once, also from within a longer transaction. */
        TransactionTemplate apart() {
            var template = new TransactionTemplate(transactions);
            template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            return template;
        }
    }

    @EventListener
    void on(ContextClosedEvent ignored) {
        closing = true;
    }

    /**
     * Does this errand as far as it is not done yet.
     *
     * @return false when the platform is closing and the errand has to be taken up again
     */
    public boolean run(UUID id) {
        var claimed = rows.claim(id, around.clock().instant());
        if (claimed.isEmpty()) {
            return true;
        }
        var errand = claimed.get();
        if (errand.course().attempts() > ATTEMPTS) {
            fail(id, "这项任务被中断了 " + ATTEMPTS + " 次，没有完成；请缩小范围后再试，仍不成功的请联系系统管理员。");
            return true;
        }
        try {
            around.of(errand.kind()).run(new Doing(errand));
        } catch (ErrandStopped stopped) {
            files.discard(id);
            return !stopped.isResumable();
        } catch (ErrandRefused refused) {
            fail(id, String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException failure) {
            LOG.warn("An errand of the kind {} failed.", errand.kind(), failure);
            fail(id, "没有完成，平台出现了意外情况；请稍后重试，仍不成功的请联系系统管理员。");
        }
        return true;
    }

    private void fail(UUID id, String sentence) {
        files.discard(id);
        rows.end(id, Errand.State.FAILED, sentence, null, around.clock().instant());
    }

    /** Clears what is past its time, and gives the errands that nobody has begun. */
    List<UUID> sweep() {
        var now = around.clock().instant();
        rows.deleteEndedBefore(now.minus(Errand.KEPT));
        // The files first: an errand begun after that is not among them.
        var left = files.present();
        rows.withFiles().forEach(left::remove);
        left.forEach(files::discard);
        return rows.forgotten(now.minusSeconds(60));
    }

    private final class Doing implements Assignment {
        private final Errand errand;

        Doing(Errand errand) {
            this.errand = errand;
        }

        @Override
        public Errand errand() {
            return errand;
        }

        @Override
        public byte[] material() {
            return vault.openBytes(rows.material(errand.id()));
        }

        @Override
        public void advance(int done, int total) {
            if (closing) {
                throw new ErrandStopped(true);
            }
            require(Boolean.TRUE.equals(around.apart().execute(status -> rows.advance(errand.id(), done, total))));
        }

        @Override
        public OutputStream file() throws IOException {
            return files.write(errand.id());
        }

        @Override
        public void deliver(String fileName, long bytes, String sentence) {
            files.complete(errand.id());
            end(sentence, new Errand.Result(fileName, bytes));
        }

        @Override
        public void finish(String sentence) {
            end(sentence, null);
        }

        private void end(String sentence, Errand.@org.jspecify.annotations.Nullable Result result) {
            require(rows.end(
                    errand.id(),
                    Errand.State.DONE,
                    sentence,
                    result,
                    around.clock().instant()));
        }

        private void require(boolean stillRunning) {
            if (!stillRunning) {
                throw new ErrandStopped(false);
            }
        }
    }
}
