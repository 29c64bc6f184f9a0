package org.xinyue.channel.http.gate;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.xinyue.channel.http.gate.Together.Asked;
import org.xinyue.channel.store.MessageRows;
import org.xinyue.channel.store.MessageRows.Nonce;

/** A signed request is taken once (防重放): its nonce is kept longer than its time is believed, on whatever node it comes. */
@Component
public class SignedOnce {
    private static final Duration KEPT = Duration.ofHours(1);

    /** So many nonces share a statement; while one runs, the next gather. */
    private static final int TOGETHER = 64;

    private final MessageRows rows;
    private final Clock clock;
    private final Together<Nonce, Boolean> gathered = new Together<>(TOGETHER, 1, this::use);

    public SignedOnce(MessageRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> nonceExpiryTask(SignedOnce once) {
        return Tasks.recurring("channel-nonce-expiry", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> once.forget());
    }

    /** The platform's time. */
    public Instant now() {
        return clock.instant();
    }

    /** Uses a nonce; false when this client used it within the hour. */
    public boolean use(UUID clientId, String nonce) {
        return gathered.ask(new Nonce(clientId, nonce));
    }

    private void use(List<Asked<Nonce, Boolean>> asked) {
        var free = rows.use(asked.stream().map(Asked::question).toList(), clock.instant());
        // The same twice at the same moment: the first has it.
        asked.forEach(one -> one.answer().complete(free.remove(one.question())));
    }

    /** Forgets nonces of requests that would no longer be believed; gives how many. */
    public int forget() {
        return rows.forget(clock.instant().minus(KEPT));
    }
}
