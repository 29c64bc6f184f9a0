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
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
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

    private static final int NAMED = 20;
    private static final int LONGEST = 200;

    private final Entries entries;
    private final OrderRows orders;
    private final Log log;
    private final Organisations organisations;
    private final Clock clock;

    SanctionCheck(Entries entries, OrderRows orders, Log log, Organisations organisations, Clock clock) {
        this.entries = entries;
        this.orders = orders;
        this.log = log;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Where answers are put down, and questions about nobody. */
    @Component
    record Log(CheckRows rows, AuditTrail audit) {}

    /**
     * The body somebody means by an id, a credit code or a full name; for an ended one its successor. Empty when there is none, or several of that name,
     * or when it ended and nobody answers for it: that is never "not restricted".
     */
    public Optional<Body> body(String typed) {
        var directory = organisations.directory();
        var today = clock.instant().atZone(Calendars.zone()).toLocalDate();
        var id = uuid(typed.strip());
        if (id != null) {
            return directory
                    .find(id)
                    .map(found -> directory.current(found.id(), today))
                    .filter(body -> body.validOn(today));
        }
        var answering = CreditCode.check(typed) instanceof CreditCode.Check.Valid valid
                ? directory.answeringFor(valid.code(), today)
                : directory.answeringFor(typed.strip(), today);
        return answering.size() == 1 ? Optional.of(answering.getFirst()) : Optional.empty();
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
            log.rows().insert(answers, askedBy);
        }
        return answers;
    }

    /** Puts down that somebody asked about what is no body, or about one that ended and has no successor. */
    public void notFound(List<String> typed, Purpose purpose, String askedBy) {
        if (!typed.isEmpty()) {
            var shown = String.join("、", typed.subList(0, Math.min(NAMED, typed.size())));
            var words = shown.substring(
                    0, shown.offsetByCodePoints(0, Math.min(LONGEST, shown.codePointCount(0, shown.length()))));
            log.audit()
                    .record(
                            new Actor.Automatic("惩戒查询"),
                            "惩戒查询没有找到单位",
                            words,
                            askedBy + "，用途：" + purpose.label() + "，" + typed.size() + " 个");
        }
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
                    && order.isInForce(order.supportedBy(entry, today))
                    && order.measure().purposes().contains(purpose)) {
                hits.add(hit(order, entry));
            }
        }
        hits.sort(Comparator.comparing(CheckAnswer.Hit::code).thenComparing(CheckAnswer.Hit::order));
        var digest = EntryDigest.of(body.id() + "\n" + purpose + "\n" + now.toEpochMilli() + "\n" + hits);
        return new CheckAnswer(Keys.next(), body.id(), body.name(), purpose, hits, now, digest);
    }

    /** What kind of entry, by whom and when: the document with its number is for those who may read the entry. */
    private static String basis(CreditEntry entry) {
        var basis = entry.basis();
        return entry.finding().kind().label() + "，" + basis.confirmingName() + " " + basis.confirmedOn() + " 认定";
    }

    private static CheckAnswer.Hit hit(SanctionOrder order, CreditEntry entry) {
        return new CheckAnswer.Hit(
                order.number(),
                order.measure().code(),
                order.measure().name(),
                order.measure().legalBasis(),
                basis(entry),
                entry.lastDay(),
                entry.stamp().digest());
    }
}
