package org.xinyue.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.store.CreditEntryRows;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Credit files as officials read them (档案查阅): as they stand, and as they stood on any day. Every reading of a file is put down. */
@Service
@Implements(Clause.A6_RECORD)
public class CreditFiles {
    private final CreditEntryRows rows;
    private final CreditAccess access;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final CaseTime time;

    CreditFiles(
            CreditEntryRows rows, CreditAccess access, Organisations organisations, AuditTrail audit, CaseTime time) {
        this.rows = rows;
        this.access = access;
        this.organisations = organisations;
        this.audit = audit;
        this.time = time;
    }

    /**
     * The file of a body.
     *
     * @param body who answers today for what is in it
     * @param entries as they stood at the end of the day, the latest confirmation first
     */
    public record CreditFile(Body body, LocalDate asOf, List<CreditEntry> entries) {
        public CreditFile {
            entries = List.copyOf(entries);
        }

        /** How many count on the day the file is of. */
        public int active() {
            return (int)
                    entries.stream().filter(entry -> entry.isActiveOn(asOf)).count();
        }
    }

    /**
     * The file of a body as it stood at the end of a day; that of an ended body is its successor's.
     *
     * @param asOf a later day than today counts as today
     * @throws EntryUnknown for whoever may not read it
     */
    public CreditFile file(UUID bodyId, LocalDate asOf, Actor.Official by) {
        if (organisations.directory().find(bodyId).isEmpty() || !access.mayRead(bodyId, by)) {
            throw new EntryUnknown();
        }
        var body = access.current(bodyId);
        var day = asOf.isAfter(time.today()) ? time.today() : asOf;
        var bodies = access.withPredecessors(Set.of(body.id()));
        var before = day.plusDays(1).atStartOfDay(Calendars.zone()).toInstant();
        audit.recordRead(by, "查阅信用档案", body.name(), day.equals(time.today()) ? "" : "截至 " + day);
        return new CreditFile(body, day, rows.ofBodies(bodies, before));
    }

    /**
     * Every version of an entry, the oldest first.
     *
     * @throws EntryUnknown for whoever may not read it
     */
    public List<CreditEntry> versions(UUID entryId, Actor.Official by) {
        var versions = rows.versions(entryId);
        if (versions.isEmpty() || !access.mayRead(versions.getLast(), by)) {
            throw new EntryUnknown();
        }
        audit.recordRead(by, "查阅信用记录", versions.getLast().subject().name(), entryId.toString());
        return versions;
    }

    /**
     * What a list asks for.
     *
     * @param words part of a body's name, "" for all
     * @param kind null for all
     * @param after id of the last entry of the page before, null for the first page
     */
    public record Query(
            String words,
            @Nullable EntryKind kind,
            @Nullable UUID after) {}

    /** Entries this official may see, as they stand, the latest confirmation first. */
    public List<CreditEntry> page(Query query, int limit, Actor.Official by) {
        var sight = access.sightOf(by);
        if (sight.isNothing()) {
            return List.of();
        }
        return rows.page(
                new CreditEntryRows.Wanted(
                        sight.prefixes(), sight.bodies(), query.words(), query.kind(), query.after()),
                limit);
    }
}
