package org.xinyue.channel.report;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.Cases;
import org.xinyue.channel.Door;
import org.xinyue.notice.Notice;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Notices of decisions, as the doors they went to may read them (回告). */
@Service
@Implements({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
public class Reports {
    /** Most notices of a page that a system asks for. */
    public static final int MOST = 500;
    /** Most notices that are shown with a case. */
    private static final int WITH_A_CASE = 100;

    private final ReportList list;
    private final Cases cases;
    private final Organisations organisations;
    private final CaseTime time;

    Reports(ReportList list, Cases cases, Organisations organisations, CaseTime time) {
        this.list = list;
        this.cases = cases;
        this.organisations = organisations;
        this.time = time;
    }

    /**
     * What waits.
     *
     * @param sheet how many are to be taken away with a sheet
     * @param any true when these bodies were ever told of anything
     */
    public record Counts(int waiting, int overdue, int sheet, boolean any) {}

    /**
     * A notice with the names it needs.
     *
     * @param caseNumber of the door's own case
     * @param receiver the receiving body
     * @param body who decided, null when complainant or clock did
     */
    public record Named(
            Report report,
            String caseNumber,
            String receiver,
            @Nullable String body) {}

    /**
     * Notices at the doors of these bodies and of those whose duties they took over.
     *
     * @param after id of the last notice of the page before, null for the first page
     */
    public List<Named> page(Collection<UUID> bodies, Show show, @Nullable UUID after, int limit) {
        return bodies.isEmpty()
                ? List.of()
                : named(list.page(withPredecessors(bodies), show, time.today(), after, limit));
    }

    /** True for a message that asks for a receipt, or asks to see to one. */
    public static boolean asks(Notice notice) {
        return notice.cause().startsWith(Alarm.CAUSE);
    }

    /** What waits at these bodies' doors. */
    public Counts counts(Collection<UUID> bodies) {
        return bodies.isEmpty() ? new Counts(0, 0, 0, false) : list.counts(withPredecessors(bodies), time.today());
    }

    /**
     * What waits at one door, or at ended ones that went into it, the earliest date first.
     *
     * @param after number of the last notice of the page before, "" for the first page; one that is none gives nothing
     * @param limit 1 to {@value #MOST}
     */
    public List<Named> waitingAt(Door door, String after, int limit) {
        var bodies = withPredecessors(List.of(door.bodyId()));
        return named(list.waitingAt(door.channel(), bodies, after, Math.clamp(limit, 1, MOST + 1)));
    }

    /** What the doors of this case were told, and the doors of cases that go on in it; the latest first, at most a hundred. */
    public List<Named> about(UUID caseId) {
        return named(list.about(caseId, WITH_A_CASE));
    }

    /** What was taken away with one sheet, as far as it went to these bodies' doors. */
    List<Named> batch(UUID batch, Collection<UUID> bodies) {
        return named(list.batch(batch, withPredecessors(bodies)));
    }

    /** These bodies and the ended ones whose duties they answer for today. */
    Set<UUID> withPredecessors(Collection<UUID> bodies) {
        var directory = organisations.directory();
        var today = time.today();
        var all = new LinkedHashSet<>(bodies);
        bodies.stream()
                .filter(body -> directory.find(body).isPresent())
                .forEach(body -> all.addAll(directory.predecessors(body, today)));
        return all;
    }

    private List<Named> named(List<Report> reports) {
        var files = cases.getAll(
                reports.stream().map(report -> report.to().caseId()).collect(Collectors.toUnmodifiableSet()));
        return reports.stream()
                .map(report -> new Named(
                        report,
                        Objects.requireNonNull(files.get(report.to().caseId())).number(),
                        Objects.requireNonNullElse(nameOf(report.to().door().bodyId()), ""),
                        nameOf(report.said().body())))
                .toList();
    }

    private @Nullable String nameOf(@Nullable UUID body) {
        return body == null
                ? null
                : organisations
                        .directory()
                        .find(body)
                        .map(found -> found.name())
                        .orElse(null);
    }
}
