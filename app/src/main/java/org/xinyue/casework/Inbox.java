package org.xinyue.casework;

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
import org.xinyue.casework.store.DeskStore;
import org.xinyue.casework.store.DeskStore.Window;
import org.xinyue.organisation.Organisations;

/** The desk of a body (收件箱): the acts it owes, by date, oldest first. Reads only open duties, however many cases have been closed. */
@Service
public class Inbox {
    private static final int PAGE_MAX = 100;
    private static final int SOON_WORKDAYS = 2;

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
     * One page.
     *
     * @param cursor what the page before named as next, null for the first page; an unreadable one starts at the beginning
     * @param size 1 to 100
     */
    public InboxPage page(Collection<UUID> bodyIds, Bucket bucket, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, PAGE_MAX);
        var rows = store.page(withPredecessors(bodyIds), window(bucket), DeskStore.Mark.parse(cursor), limit + 1);
        var page = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? page.getLast().mark().toString() : null;
        return new InboxPage(page.stream().map(DeskStore.Entry::file).toList(), next);
    }

    /** How many duties lie in each bucket. */
    public Map<Bucket, Integer> counts(Collection<UUID> bodyIds) {
        var counts = new EnumMap<Bucket, Integer>(Bucket.class);
        var bodies = withPredecessors(bodyIds);
        for (var bucket : Bucket.values()) {
            counts.put(bucket, store.count(bodies, window(bucket)));
        }
        return counts;
    }

    /** Cases of which the official's bodies are a party, by number or title; at most 50, newest first. */
    public List<CaseFile> search(Actor.Official official, String text) {
        return search(official, text, 50);
    }

    /** As {@link #search(Actor.Official, String)}, with as many as are asked for. */
    public List<CaseFile> search(Actor.Official official, String text, int limit) {
        return store.search(withPredecessors(desksOf(official)), text.strip(), limit);
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
        };
    }
}
