package org.xinyue.casework.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.store.DeskStore;
import org.xinyue.casework.store.DeskStore.Window;

/** The desk of a body (收件箱): the acts it owes, by date, oldest first. Reads only open duties, however many cases have been closed. */
@Service
public class Inbox {
    private static final int PAGE_MAX = 500;
    private static final int SOON_WORKDAYS = 2;

    private final DeskStore store;
    private final DeskScope scope;
    private final CaseTime time;

    Inbox(DeskStore store, DeskScope scope, CaseTime time) {
        this.store = store;
        this.scope = scope;
        this.time = time;
    }

    /** The bodies in whose name an official handles cases. */
    public static Set<UUID> desksOf(Actor.Official official) {
        var bodies = new LinkedHashSet<UUID>();
        for (var office : official.offices()) {
            if (office.role() == Role.CASE_OFFICER || office.role() == Role.DECIDER) {
                bodies.add(office.bodyId());
            }
        }
        return bodies;
    }

    /**
     * What of a desk is asked for.
     *
     * @param latestFirst false for the earliest date first
     */
    public record Filter(Bucket bucket, Conditions conditions, boolean latestFirst) {
        /** The earliest date first. */
        public Filter(Bucket bucket, Conditions conditions) {
            this(bucket, conditions, false);
        }

        /** A whole bucket. */
        public static Filter of(Bucket bucket) {
            return new Filter(bucket, Conditions.NONE);
        }
    }

    /** One page of a whole bucket; as {@link #page(Collection, Filter, String, int)}. */
    public InboxPage page(Collection<UUID> bodyIds, Bucket bucket, @Nullable String cursor, int size) {
        return page(bodyIds, Filter.of(bucket), cursor, size);
    }

    /**
     * One page.
     *
     * @param cursor what the page before named as next, null for the first page; an unreadable one starts at the beginning
     * @param size 1 to 500
     */
    public InboxPage page(Collection<UUID> bodyIds, Filter filter, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, PAGE_MAX);
        var bodies = scope.withPredecessors(bodyIds);
        var way = way(cursor, filter.latestFirst(), limit);
        var rows = filter.bucket() == Bucket.PAUSED
                ? store.paused(bodies, scope.sieve(filter.conditions()), way)
                : store.page(
                        new DeskStore.Desk(bodies, window(filter.bucket())), scope.sieve(filter.conditions()), way);
        return cut(rows, limit);
    }

    /** What these bodies owe. */
    public Load load(Collection<UUID> bodyIds) {
        return load(bodyIds, Conditions.NONE);
    }

    private Load load(Collection<UUID> bodyIds, Conditions conditions) {
        return store.load(scope.withPredecessors(bodyIds), scope.sieve(conditions), time.today(), soon());
    }

    /** How many there are in each bucket under these conditions. */
    public Map<Bucket, Integer> counts(Collection<UUID> bodyIds, Conditions conditions) {
        var load = load(bodyIds, conditions);
        var counts = new EnumMap<Bucket, Integer>(Bucket.class);
        counts.put(Bucket.ALL, load.all());
        counts.put(Bucket.OVERDUE, load.overdue());
        counts.put(Bucket.TODAY, load.today());
        counts.put(Bucket.SOON, load.soon());
        counts.put(Bucket.LATER, load.later());
        counts.put(Bucket.PAUSED, store.countPaused(scope.withPredecessors(bodyIds), scope.sieve(conditions)));
        return counts;
    }

    /**
     * Running orders to rectify (整改台账), the earliest date first and so the overdue ones: of cases that the official's bodies verify or received, of its
     * own for a respondent, and of all for who watches over the region, unless he answers to the respondent.
     *
     * @param cursor as for {@link #page}
     */
    public InboxPage rectifications(Actor.Official official, boolean latestFirst, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, PAGE_MAX);
        return cut(store.rectifications(scope.sight(official), way(cursor, latestFirst, limit)), limit);
    }

    private static DeskStore.Way way(@Nullable String cursor, boolean latestFirst, int limit) {
        return new DeskStore.Way(DeskStore.Mark.parse(cursor, latestFirst), latestFirst, limit + 1);
    }

    private static InboxPage cut(List<DeskStore.Entry> rows, int limit) {
        var page = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? page.getLast().mark().toString() : null;
        return new InboxPage(page.stream().map(DeskStore.Entry::file).toList(), next);
    }

    /** Complaints against a body, and breaches confirmed in them. */
    public record Tally(int complaints, int confirmed) {}

    /** What is on record against a body and those it succeeded, of complaints lodged since that day. */
    public Tally against(UUID respondent, LocalDate since) {
        return store.against(scope.withPredecessors(List.of(respondent)), since);
    }

    private Window window(Bucket bucket) {
        var today = time.today();
        var soon = soon();
        return switch (bucket) {
            case ALL -> new Window(LocalDate.EPOCH, Window.FOREVER);
            case OVERDUE -> new Window(LocalDate.EPOCH, today.minusDays(1));
            case TODAY -> new Window(today, today);
            case SOON -> new Window(today.plusDays(1), soon);
            case LATER -> new Window(soon.plusDays(1), Window.FOREVER);
            case PAUSED -> throw new IllegalArgumentException("a clock that stands still has no window");
        };
    }

    private LocalDate soon() {
        return time.calendar().addWorkdays(time.today(), SOON_WORKDAYS).date();
    }
}
