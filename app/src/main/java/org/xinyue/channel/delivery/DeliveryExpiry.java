package org.xinyue.channel.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Ends deliveries that nobody confirmed, and removes their files: names and numbers of complainants are not kept for nothing. */
@Component
@Implements(Clause.B4_IDENTITY)
public class DeliveryExpiry {
    /** Days for which a delivery waits to be confirmed. */
    public static final int DAYS = 30;

    private static final String EXPIRED = "这一批在 " + DAYS + " 天内没有确认，已经停止，原文件已经删除；需要受理的，请重新报送这个表格";
    private static final Actor PLATFORM = new Actor.Automatic("报送到期清理");

    private final DeliveryStore store;
    private final DeliveryRows rows;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeliveryExpiry(
            DeliveryStore store, DeliveryRows rows, AuditTrail audit, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> deliveryExpiryTask(DeliveryExpiry expiry) {
        return Tasks.recurring("channel-delivery-expiry", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> expiry.run());
    }

    /** Ends what has waited too long; what somebody confirms at the same moment stays. */
    public void run() {
        var before = clock.instant().minus(Duration.ofDays(DAYS));
        store.unconfirmed(before).forEach(id -> transaction.executeWithoutResult(status -> end(id)));
    }

    private void end(UUID id) {
        if (store.move(id, State.CHECKED, State.STOPPED, clock.instant())) {
            rows.giveUp(id, EXPIRED);
            store.removeFile(id);
            audit.record(PLATFORM, "报送到期停止", id.toString(), "");
        }
    }
}
