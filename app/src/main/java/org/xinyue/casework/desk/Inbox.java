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
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.store.DeskStore;
import org.xinyue.casework.store.DeskStore.Window;
import org.xinyue.casework.store.Sieve;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;

/** The desk of a body (收件箱): the acts it owes, by date, oldest first. Reads only open duties, however many cases have been closed. */
@Service
public class Inbox {
    private static final int PAGE_MAX = 100;
    private static final int SOON_WORKDAYS = 2;
    private static final int NAMED_MAX = 200;

    private final DeskStore store;
    private final Organisations organisations;
    private final CaseTime time;

    Inbox(DeskStore store, Organisations organisations, CaseTime time) {
        this.store = store;
        this.organisations = organisations;
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
     * What of a desk is asked for (筛选); all conditions at once.
     *
     * @param stage null for every stage
     * @param city code of the league or city in which the respondent is, null for everywhere
     * @param channel null for every door; a body that is the respondent is not told by which door a complaint came
     * @param text part of the number, the matter or the respondent's name; "" for any
     */
    public record Filter(
            Bucket bucket,
            @Nullable Stage stage,
            @Nullable String city,
            @Nullable Channel channel,
            String text) {
        public Filter {
            text = text.strip();
        }

        /** A whole bucket. */
        public static Filter of(Bucket bucket) {
            return new Filter(bucket, null, null, null, "");
        }

        /** True when more than the bucket is asked for. */
        public boolean narrows() {
            return stage != null || city != null || channel != null || !text.isEmpty();
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
     * @param size 1 to 100
     */
    public InboxPage page(Collection<UUID> bodyIds, Filter filter, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, PAGE_MAX);
        var bodies = withPredecessors(bodyIds);
        var mark = DeskStore.Mark.parse(cursor);
        var rows = filter.bucket() == Bucket.PAUSED
                ? store.paused(bodies, sieve(filter), mark, limit + 1)
                : store.page(new DeskStore.Desk(bodies, window(filter.bucket())), sieve(filter), mark, limit + 1);
        return cut(rows, limit);
    }

    /** How many duties lie in each bucket. */
    public Map<Bucket, Integer> counts(Collection<UUID> bodyIds) {
        return counts(bodyIds, Filter.of(Bucket.ALL));
    }

    /** How many there are in each bucket under the other conditions of the filter. */
    public Map<Bucket, Integer> counts(Collection<UUID> bodyIds, Filter filter) {
        var counts = new EnumMap<Bucket, Integer>(Bucket.class);
        var bodies = withPredecessors(bodyIds);
        var sieve = sieve(filter);
        for (var bucket : Bucket.values()) {
            counts.put(
                    bucket,
                    bucket == Bucket.PAUSED
                            ? store.countPaused(bodies, sieve)
                            : store.count(new DeskStore.Desk(bodies, window(bucket)), sieve));
        }
        return counts;
    }

    private Sieve sieve(Filter filter) {
        if (!filter.narrows()) {
            return Sieve.OPEN;
        }
        var stage = filter.stage();
        var channel = filter.channel();
        var named = filter.text().isEmpty()
                ? List.<UUID>of()
                : organisations.directory().search(filter.text(), time.today(), NAMED_MAX).stream()
                        .map(Body::id)
                        .toList();
        return new Sieve(
                stage == null ? "" : stage.name(),
                channel == null ? "" : channel.name(),
                filter.text(),
                withPredecessors(named),
                filter.city() == null ? null : bodiesIn(filter.city()));
    }

    private List<UUID> bodiesIn(String city) {
        var directory = organisations.directory();
        return withPredecessors(directory.all(time.today()).stream()
                .filter(body -> directory.divisions().isSameOrWithin(body.divisionCode(), city))
                .map(Body::id)
                .toList());
    }

    /** Cases of which the official's bodies are a party, by number or title; at most 50, newest first. */
    public List<CaseFile> search(Actor.Official official, String text) {
        return search(official, text, 50);
    }

    /** As {@link #search(Actor.Official, String)}, with as many as are asked for. */
    public List<CaseFile> search(Actor.Official official, String text, int limit) {
        return store.search(withPredecessors(desksOf(official)), text.strip(), limit);
    }

    /**
     * Running orders to rectify (整改台账), the earliest date first and so the overdue ones: of cases that the official's bodies verify or received, of its
     * own for a respondent, and of all for the region's lead body, unless it answers to the respondent.
     *
     * @param cursor as for {@link #page}
     */
    public InboxPage rectifications(Actor.Official official, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, PAGE_MAX);
        var today = time.today();
        var directory = organisations.directory();
        var desks = desksOf(official);
        boolean watches = directory
                .creditLeadAt(directory.divisions().region().code(), today)
                .map(lead -> desks.contains(lead.id()))
                .orElse(false);
        var above = !watches
                ? List.<UUID>of()
                : directory.all(today).stream()
                        .map(Body::id)
                        .filter(body -> desks.stream().anyMatch(desk -> directory.isSameOrBelow(desk, body, today)))
                        .toList();
        var rows = store.rectifications(
                new DeskStore.Sight(withPredecessors(desks), watches, withPredecessors(above)),
                DeskStore.Mark.parse(cursor),
                limit + 1);
        return cut(rows, limit);
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
        return store.against(withPredecessors(List.of(respondent)), since);
    }

    private List<UUID> withPredecessors(Collection<UUID> bodyIds) {
        var all = new LinkedHashSet<>(bodyIds);
        bodyIds.forEach(body -> all.addAll(organisations.directory().predecessors(body)));
        return List.copyOf(all);
    }

    private Window window(Bucket bucket) {
        var today = time.today();
        var soon = time.calendar().addWorkdays(today, SOON_WORKDAYS).date();
        return switch (bucket) {
            case ALL -> new Window(LocalDate.EPOCH, Window.FOREVER);
            case OVERDUE -> new Window(LocalDate.EPOCH, today.minusDays(1));
            case TODAY -> new Window(today, today);
            case SOON -> new Window(today.plusDays(1), soon);
            case LATER -> new Window(soon.plusDays(1), Window.FOREVER);
            case PAUSED -> throw new IllegalArgumentException("a clock that stands still has no window");
        };
    }
}
