package org.xinyue.errand;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When errands run: a row each in the table of timers. One whose node has died is taken up again when its heartbeat has been missed. */
@Configuration
class ErrandSchedule {
    private static final String NAME = "errand";

    static TaskInstance<Void> instance(UUID id) {
        return new TaskInstance<>(NAME, id.toString());
    }

    @Bean
    static CustomTask<Void> errandTask(ErrandRunner runner) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .execute((instance, context) -> runner.run(UUID.fromString(instance.getId()))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(Duration.ofSeconds(1))));
    }

    @Bean
    static RecurringTask<Void> errandSweepTask(ErrandRunner runner, Errands errands) {
        return Tasks.recurring("errand-sweep", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> runner.sweep().forEach(errands::schedule));
    }
}
