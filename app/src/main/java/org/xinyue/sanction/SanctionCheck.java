package org.xinyue.sanction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.calendar.Calendars;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.Entries;
import org.xinyue.credit.EntryDigest;
import org.xinyue.database.Keys;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.store.CheckRows;
import org.xinyue.sanction.store.OrderRows;

/**
 * Answers whoever hands out funds, bonds, honours or pilots (惩戒查询): is this body restricted, by which measure, on what basis. Every answer is put down before
 * it is given.
 */
@Service
@Implements(Clause.A8_SANCTIONS)
public class SanctionCheck {
    /** Most bodies of one file. */
    public static final int MOST = 1000;

    private final Entries entries;
    private final OrderRows orders;
    private final CheckRows log;
    private final Organisations organisations;
    private final Clock clock;

    SanctionCheck(Entries entries, OrderRows orders, CheckRows log, Organisations organisations, Clock clock) {
        this.entries = entries;
        this.orders = orders;
        this.log = log;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The body somebody means by an id, a credit code or a full name; for an ended one its successor. Empty when there is none, or several of that name.
     */
    public Optional<Body> body(String typed) {
        var directory = organisations.directory();
        var today = clock.instant().atZone(Calendars.zone()).toLocalDate();
        var id = uuid(typed.strip());
        if (id != null) {
            return directory.find(id).map(found -> directory.current(found.id(), today));
        }
        if (CreditCode.check(typed) instanceof CreditCode.Check.Valid valid) {
            return directory.byCreditCode(valid.code(), today);
        }
        var named = directory.named(typed.strip(), today);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Whether the body is restricted now; {@code askedBy} is put down. */
    public CheckAnswer check(Body body, Purpose purpose, String askedBy) {
        return checkAll(List.of(body), purpose, askedBy).getFirst();
    }

    /** The same for several bodies, in their order. */
    public List<CheckAnswer> checkAll(List<Body> bodies, Purpose purpose, String askedBy) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var answers = bodies.stream().map(body -> answer(body, purpose, now)).toList();
        if (!answers.isEmpty()) {
            log.insert(answers, askedBy);
        }
        return answers;
    }

    private CheckAnswer answer(Body body, Purpose purpose, Instant now) {
        var today = now.atZone(Calendars.zone()).toLocalDate();
        var all = new ArrayList<UUID>(organisations.directory().predecessors(body.id()));
        all.add(body.id());
        Map<UUID, CreditEntry> active = entries.ofBodies(Set.copyOf(all)).stream()
                .filter(entry -> entry.isActiveOn(today))
                .collect(Collectors.toMap(CreditEntry::id, Function.identity()));
        var hits = new ArrayList<CheckAnswer.Hit>();
        for (var order : orders.ofEntries(active.keySet())) {
            var entry = active.get(order.entryId());
            if (entry != null
                    && order.isInForce(true)
                    && order.measure().purposes().contains(purpose)) {
                hits.add(hit(order, entry));
            }
        }
        hits.sort(Comparator.comparing(CheckAnswer.Hit::code).thenComparing(CheckAnswer.Hit::order));
        var digest = EntryDigest.of(body.id() + "\n" + purpose + "\n" + now.toEpochMilli() + "\n" + hits);
        return new CheckAnswer(Keys.next(), body.id(), body.name(), purpose, hits, now, digest);
    }

    private static CheckAnswer.Hit hit(SanctionOrder order, CreditEntry entry) {
        return new CheckAnswer.Hit(
                order.number(),
                order.measure().code(),
                order.measure().name(),
                order.measure().legalBasis(),
                entry.basis().document(),
                entry.lastDay(),
                entry.stamp().digest());
    }
}
