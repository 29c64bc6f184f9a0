package org.xinyue.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.calendar.Calendars;
import org.xinyue.credit.store.CreditEntryRows;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * The entries (信用记录) and the only way to change one: a new version, told to whoever reacts inside the same transaction. Who may do it is asked before, by
 * whoever calls.
 */
@Service
@Implements(Clause.A6_RECORD)
public class Entries {
    private final CreditEntryRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entries(CreditEntryRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The entry as it stands.
     *
     * @throws EntryUnknown when there is none
     */
    public CreditEntry get(UUID entryId) {
        return rows.newest(entryId).orElseThrow(EntryUnknown::new);
    }

    /** The entry as it stands, empty when there is none. */
    public Optional<CreditEntry> find(UUID entryId) {
        return rows.newest(entryId);
    }

    /** Those of these entries that there are, as they stand. */
    public List<CreditEntry> getAll(Collection<UUID> entries) {
        return entries.isEmpty() ? List.of() : rows.newest(entries);
    }

    /** Every version, the oldest first. */
    public List<CreditEntry> versions(UUID entryId) {
        return rows.versions(entryId);
    }

    /** What stands of the entries of these bodies, the latest confirmation first. */
    public List<CreditEntry> ofBodies(Collection<UUID> bodies) {
        return bodies.isEmpty() ? List.of() : rows.ofBodies(bodies, Instant.parse("9999-01-01T00:00:00Z"));
    }

    /** Books an entry as its first version. */
    @Transactional
    public CreditEntry book(UUID id, Booking booking, String by) {
        var basis = booking.basis();
        var bare = new CreditEntry(
                id,
                1,
                booking.subject(),
                booking.finding(),
                basis,
                booking.finding().severity().lastDay(basis.confirmedOn()),
                EntryStatus.VALID,
                false,
                stamp(Operation.ADDED, "", by));
        var entry = bare.sealed("");
        if (!rows.insert(entry)) {
            throw moved();
        }
        events.publishEvent(new EntryChanged(null, entry));
        return entry;
    }

    /** What is booked. */
    public record Booking(CreditEntry.Subject subject, CreditEntry.Finding finding, CreditEntry.Basis basis) {}

    /** Who changes an entry and why; {@code seen} is the version the person saw. */
    public record Change(UUID entryId, int seen, String reason, String by) {}

    /** Says something else from now on, in the same entry; the time it stands is counted anew from its document. */
    @Transactional
    public CreditEntry correct(Change change, CreditEntry.Finding finding, CreditEntry.Basis basis) {
        return write(
                change, entry -> entry.saying(finding, basis, stamp(Operation.CHANGED, change.reason(), change.by())));
    }

    /** Ends an entry because the word was kept after all (修复). */
    @Transactional
    @Implements(Clause.A11_REPAIR)
    public CreditEntry repair(Change change) {
        return write(change, entry -> {
            requireActive(entry);
            return entry.becoming(EntryStatus.REPAIRED, stamp(Operation.REPAIRED, change.reason(), change.by()));
        });
    }

    /** Takes back an entry whose confirmation does not stand (撤销). */
    @Transactional
    public CreditEntry revoke(Change change) {
        return write(change, entry -> {
            if (entry.status() == EntryStatus.REVOKED) {
                throw new EntryRefused("这条信用记录已经撤销，不用再办");
            }
            return entry.becoming(EntryStatus.REVOKED, stamp(Operation.REVOKED, change.reason(), change.by()));
        });
    }

    /** Sets or takes away the mark that an objection is being looked into (异议标注). */
    @Transactional
    public CreditEntry mark(Change change, boolean mark) {
        var operation = mark ? Operation.OBJECTION_MARKED : Operation.OBJECTION_LIFTED;
        return write(change, entry -> entry.marked(mark, stamp(operation, change.reason(), change.by())));
    }

    private CreditEntry write(Change change, Function<CreditEntry, CreditEntry> doing) {
        var before = get(change.entryId());
        if (before.version() != change.seen()) {
            throw moved();
        }
        var after = doing.apply(before).sealed(before.stamp().digest());
        if (!rows.insert(after)) {
            throw moved();
        }
        events.publishEvent(new EntryChanged(before, after));
        return after;
    }

    private void requireActive(CreditEntry entry) {
        var today = clock.instant().atZone(Calendars.zone()).toLocalDate();
        if (!entry.isActiveOn(today)) {
            throw new EntryRefused("这条信用记录" + entry.statusOn(today) + "，不用再修复");
        }
    }

    private CreditEntry.Stamp stamp(Operation operation, String reason, String by) {
        return new CreditEntry.Stamp(operation, reason, by, clock.instant().truncatedTo(ChronoUnit.MILLIS), "");
    }

    private static EntryRefused moved() {
        return new EntryRefused("打开页面之后这条信用记录又有变动，请刷新页面，看过以后再办");
    }
}
