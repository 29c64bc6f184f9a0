package org.xinyue.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xinyue.organisation.register.Snapshot;

/** The register of bodies (机构登记) as it stood at one moment: immutable, in memory, indexed. */
public interface Directory {
    /** A directory of exactly these bodies; refuses unknown references and cycles. For pure tests and calculations. */
    static Directory of(Collection<Body> bodies, Divisions divisions) {
        return new Snapshot(bodies, Map.of(), divisions);
    }

    /** The body with this id, existing or ended. */
    Optional<Body> find(UUID id);

    /** The body with this id, existing or ended; throws {@link UnknownBody}. */
    Body get(UUID id);

    /**
     * The body that answers for this one on this day: itself while it exists, else its successor, and so on. A body that ended
     * without a successor is returned itself. Throws {@link UnknownBody}.
     */
    Body current(UUID id, LocalDate on);

    /**
     * True when the candidate is the other body, its predecessor or successor, or stands below it by any chain of superior and
     * competent bodies on this day.
     */
    boolean isSameOrBelow(UUID candidate, UUID ancestor, LocalDate on);

    /** The lead body of social credit of the league or city the division belongs to; the region's for the region, or when the league has none. */
    Optional<Body> creditLeadOf(String divisionCode, LocalDate on);

    /** The lead body of social credit of exactly this division (同级信用建设牵头单位). */
    Optional<Body> creditLeadAt(String divisionCode, LocalDate on);

    /** The government of exactly this division. */
    Optional<Body> governmentOf(String divisionCode, LocalDate on);

    /** The body with this credit code on this day. */
    Optional<Body> byCreditCode(CreditCode code, LocalDate on);

    /**
     * Bodies that exist on this day and whose name, a former name or credit code holds every word of the text; names that begin
     * with the text come first, then shorter names.
     *
     * @param limit at most so many; positive
     */
    List<Body> search(String text, LocalDate on, int limit);

    /** Bodies that exist on this day and are, or were, called exactly so; blanks and widths of characters do not count. */
    List<Body> named(String name, LocalDate on);

    /**
     * Bodies that exist on this day and answer for the one with this credit code: itself, or when it has ended its successor. Empty when nobody does.
     */
    List<Body> answeringFor(CreditCode code, LocalDate on);

    /** As {@link #answeringFor(CreditCode, LocalDate)} for those that are, or were, called exactly so; ended ones only when none of them exists. */
    List<Body> answeringFor(String name, LocalDate on);

    /** Every body that exists on this day, in the order of divisions, then levels, then names. */
    List<Body> all(LocalDate on);

    /** Every body whose superior or competent body is this one on this day. */
    List<Body> directlyBelow(UUID id, LocalDate on);

    /** Ended bodies whose duties this one answers for, whoever stood in between; empty for most. */
    List<UUID> predecessors(UUID id);

    /** As {@link #predecessors(UUID)}, but only those for which the same body answers on this day as for this one: from the day of succession on. */
    default List<UUID> predecessors(UUID id, LocalDate on) {
        var ended = predecessors(id);
        if (ended.isEmpty()) {
            return ended;
        }
        var heir = current(id, on).id();
        return ended.stream().filter(one -> current(one, on).id().equals(heir)).toList();
    }

    /** Names this body had before, latest first. */
    List<String> formerNames(UUID id);

    /** The divisions that division codes refer to. */
    Divisions divisions();
}
