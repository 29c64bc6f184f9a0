package org.xinyue.casework.desk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.store.SearchStore;
import org.xinyue.casework.store.Sieve;

/**
 * Looking cases up (检索): open and ended ones, the newest first. An official finds what he may open: the cases of his bodies,
 * and for who watches over the region all of them but those against a body he answers to (B4.IDENTITY).
 */
@Service
public class CaseSearch {
    private static final int PAGE_MAX = 500;

    private final SearchStore store;
    private final DeskScope scope;

    CaseSearch(SearchStore store, DeskScope scope) {
        this.store = store;
        this.scope = scope;
    }

    /** One page, the newest first; as {@link #page(Actor.Official, Query, String, int)}. */
    public InboxPage page(Actor.Official official, Conditions conditions, @Nullable String cursor, int size) {
        return page(official, new Query(conditions, false), cursor, size);
    }

    /** What is asked for, and whether the oldest come first. */
    public record Query(Conditions conditions, boolean oldestFirst) {}

    /**
     * One page.
     *
     * @param cursor what the page before named as next, null for the first page; an unreadable one starts at the beginning
     * @param size 1 to 500
     */
    public InboxPage page(Actor.Official official, Query query, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, PAGE_MAX);
        var from = SearchStore.Mark.parse(cursor, query.oldestFirst());
        var found = store.page(
                scope.sight(official),
                scope.sieve(query.conditions()),
                new SearchStore.Way(from, query.oldestFirst(), limit + 1));
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit ? SearchStore.Mark.of(page.getLast()).toString() : null;
        return new InboxPage(page, next);
    }

    /**
     * How many there are.
     *
     * @param most nobody counts further; the answer is then {@code most}
     */
    public int count(Actor.Official official, Conditions conditions, int most) {
        return store.count(scope.sight(official), scope.sieve(conditions), most);
    }

    /** Cases that still run against a body and those it succeeded, of what the official sees, newest first. */
    public List<CaseFile> runningAgainst(Actor.Official official, UUID respondent, int most) {
        var running =
                Arrays.stream(Stage.values()).filter(stage -> !stage.isEnded()).toList();
        var against = scope.withPredecessors(List.of(respondent));
        return store.page(
                scope.sight(official),
                new Sieve(running, "", "", List.of(), against),
                new SearchStore.Way(SearchStore.Mark.START, false, most));
    }
}
