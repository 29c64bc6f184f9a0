package org.xinyue.repair;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.Entries;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.repair.store.RequestRows;

/** The clocks of requests (修复与异议督促), and the requests an official has to do with. */
@Component
@Implements(Clause.A11_REPAIR)
public class RequestWatch {
    private static final int LATEST = 200;

    private final RequestRows rows;
    private final Entries entries;
    private final CreditAccess access;
    private final RequestNews news;
    private final CaseTime time;

    RequestWatch(RequestRows rows, Entries entries, CreditAccess access, RequestNews news, CaseTime time) {
        this.rows = rows;
        this.entries = entries;
        this.access = access;
        this.news = news;
        this.time = time;
    }

    /** The last day for what the request waits for. */
    public LocalDate dueOn(Request request) {
        var since = request.steps().getLast().at().atZone(Calendars.zone()).toLocalDate();
        return time.calendar().addWorkdays(since, request.stage().workdays()).date();
    }

    /** True when it waits and its last day has passed. */
    public boolean isLate(Request request) {
        return request.stage().isOpen() && time.today().isAfter(dueOn(request));
    }

    /** Reminds on the last day and escalates after it; returns how many requests wait. */
    @Transactional
    public int run() {
        var open = rows.open();
        for (var request : open) {
            var entry = entries.get(request.entryId());
            if (time.today().isEqual(dueOn(request))) {
                news.remind(request, entry);
            } else if (isLate(request)) {
                news.escalate(request, entry);
            }
        }
        return open.size();
    }

    /** The latest requests this official has to do with, the newest first; all that wait, or all. */
    public List<Requests.Seen> seenBy(Actor.Official by, boolean open) {
        var requests = open ? rows.open().reversed() : rows.latest(LATEST);
        return requests.stream()
                .map(request -> new Requests.Seen(request, entries.get(request.entryId())))
                .filter(seen -> access.mayRead(seen.entry(), by))
                .toList();
    }

    /** When it runs: a row in the database. */
    @Configuration
    static class Schedules {
        @Bean
        RecurringTask<Void> repairWatchTask(RequestWatch watch) {
            return Tasks.recurring("repair-watch", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((instance, context) -> watch.run());
        }
    }
}
