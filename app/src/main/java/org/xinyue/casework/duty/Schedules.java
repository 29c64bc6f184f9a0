package org.xinyue.casework.duty;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the duties run: rows in the database, so that a crash or a second node changes nothing. */
@Configuration
class Schedules {
    @Bean
    RecurringTask<Void> deadlineSweepTask(DeadlineSweep sweep) {
        return Tasks.recurring("deadline-sweep", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> sweep.run());
    }

    @Bean
    RecurringTask<Void> deskMessagesTask(DeskMessages messages) {
        return Tasks.recurring("desk-messages", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> messages.run());
    }
}
