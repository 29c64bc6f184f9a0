package org.xinyue.intake.draft;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.document.Documents;
import org.xinyue.intake.code.CodeRows;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Destroys drafts that nobody has touched for {@value #DAYS} days, with their files and codes. Cases are never touched. */
@Component
@Implements(Clause.B4_IDENTITY)
public class DraftExpiry {
    /** How long a draft is kept after it was last saved. */
    public static final int DAYS = 30;

    private final DraftRows drafts;
    private final CodeRows codes;
    private final Documents documents;
    private final TransactionOperations transaction;
    private final Clock clock;

    public DraftExpiry(
            DraftRows drafts, CodeRows codes, Documents documents, TransactionOperations transaction, Clock clock) {
        this.drafts = drafts;
        this.codes = codes;
        this.documents = documents;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> draftExpiryTask(DraftExpiry expiry) {
        return Tasks.recurring("draft-expiry", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(3, 20)))
                .execute((instance, context) -> expiry.run());
    }

    /** Destroys what is due; gives how many drafts that were. */
    public int run() {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        int destroyed = 0;
        List<UUID> due = drafts.abandonedSince(since);
        while (!due.isEmpty()) {
            for (UUID id : due) {
                destroyed += Boolean.TRUE.equals(transaction.execute(status -> destroy(id, since))) ? 1 : 0;
            }
            due = drafts.abandonedSince(since);
        }
        return destroyed;
    }

    private boolean destroy(UUID id, Instant since) {
        // The row first: whoever saves or lodges at this moment holds it, and then nothing is destroyed.
        if (!drafts.delete(id, since)) {
            return false;
        }
        documents.of(id).forEach(document -> documents.remove(document.id(), "期满清理"));
        codes.delete(id);
        return true;
    }
}
