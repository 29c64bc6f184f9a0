package org.xinyue.matter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.intake.Complaints;
import org.xinyue.journal.Event;
import org.xinyue.journal.EventFeed;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Links what is certainly one matter as it comes in (同一事项识别): same firm, body, contract number and kind of breach, while the other
 * still runs. Whatever leaves a doubt is left to a person; what a person has parted stays parted.
 */
@Component
@Implements(Clause.A3_OWNER)
public class Recognition {
    private static final String READER = "matter-recognition";
    private static final int BATCH = 200;
    private static final Actor PLATFORM = new Actor.Automatic("同一事项识别");

    private final EventFeed feed;
    private final Cases cases;
    private final Complaints complaints;
    private final Matters matters;
    private final Told told;

    Recognition(EventFeed feed, Cases cases, Complaints complaints, Matters matters, Told told) {
        this.feed = feed;
        this.cases = cases;
        this.complaints = complaints;
        this.matters = matters;
        this.told = told;
    }

    /** Looks at everything that came in since the last time; returns how many events that was. */
    public int run() {
        int handled = 0;
        int batch;
        do {
            batch = feed.advance(READER, BATCH, this::look);
            handled += batch;
        } while (batch == BATCH);
        return handled;
    }

    private void look(List<Event> events) {
        var fresh = events.stream()
                .filter(event -> Act.valueOf(event.act()) == Act.SUBMIT)
                .map(Event::subject)
                .toList();
        // Most are the only one of their firm about their contract: they are passed over together.
        var doubled = fresh.isEmpty() ? Set.<UUID>of() : complaints.doubled(fresh);
        fresh.stream().filter(doubled::contains).forEach(this::recognise);
    }

    private void recognise(UUID caseId) {
        var file = cases.get(caseId);
        if (matters.of(caseId).isPresent() || file.state().stage().isEnded()) {
            return;
        }
        var own = complaints.get(caseId);
        for (var other : complaints.alike(caseId)) {
            var likeness = matters.likeness(own, other);
            if (likeness.certain() && joins(file, other.id())) {
                var earlier = cases.get(other.id());
                var reason = String.join("，", likeness.reasons());
                matters.join(
                        file, earlier, new Matters.Finding(MatterLink.Basis.RULE, likeness.score(), reason, PLATFORM));
                told.linked(file, earlier, PLATFORM, reason);
                return;
            }
        }
    }

    private boolean joins(CaseFile file, UUID otherId) {
        return cases.exists(otherId)
                && !cases.get(otherId).state().stage().isEnded()
                && cases.get(otherId).state().stage() != Stage.MERGED
                && !matters.parted(file.id(), otherId);
    }

    /** When it runs: a row in the database. */
    @Configuration
    static class Schedules {
        @Bean
        RecurringTask<Void> matterRecognitionTask(Recognition recognition) {
            return Tasks.recurring("matter-recognition", FixedDelay.of(Duration.ofSeconds(5)))
                    .execute((instance, context) -> recognition.run());
        }
    }
}
