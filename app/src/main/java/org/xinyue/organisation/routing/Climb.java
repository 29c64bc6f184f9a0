package org.xinyue.organisation.routing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Division;

/**
 * One walk upward on one day: tries bodies in turn, tells in a sentence why each one will do or not, and never settles on the
 * respondent, its predecessor or successor, or anything below it.
 */
public final class Climb {
    private final Directory directory;
    private final LocalDate on;
    private final List<String> reasons = new ArrayList<>();
    private final List<Barred> barred = new ArrayList<>();

    private record Barred(Body body, String role) {}

    private record Step(UUID id, String role) {}

    public Climb(Directory directory, LocalDate on) {
        this.directory = directory;
        this.on = on;
    }

    /** The sentences so far, one a step. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }

    /** The body that answers today for the one asked about; tells when that is a successor, and never settles on it. */
    public Body answering(UUID id, String role) {
        Body asked = directory.get(id);
        Body now = directory.current(id, on);
        if (asked.validity().endedBy(on)) {
            reasons.add(
                    now.id().equals(asked.id())
                            ? "%s“%s”已撤销且没有登记承继单位，按其原隶属关系办理。".formatted(role, asked.name())
                            : "%s“%s”已撤销，由“%s”承继其责任，按承继单位办理。".formatted(role, asked.name(), now.name()));
        }
        barred.add(new Barred(now, role));
        return now;
    }

    /** Tries the competent body, then the superior, then whatever stands above them, then the governments of the place. */
    public Optional<Body> upFrom(Body start, String duty) {
        Queue<Step> open = new ArrayDeque<>();
        offer(open, start.lines().competentId(), "主管部门");
        if (open.isEmpty()) {
            reasons.add("“%s”没有登记主管部门，看上级部门。".formatted(start.name()));
        }
        offer(open, start.lines().superiorId(), "上级部门");
        Set<UUID> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (!seen.add(step.id())) {
                continue;
            }
            Body now = followed(step);
            if (admits(now, step.role(), duty)) {
                return Optional.of(now);
            }
            offer(open, now.lines().superiorId(), "更上一级部门");
            offer(open, directory.get(step.id()).lines().superiorId(), "更上一级部门");
        }
        return upByPlace(start, duty);
    }

    /** Tries the governments of the body's division and of those around it. */
    private Optional<Body> upByPlace(Body start, String duty) {
        Optional<Division> place = directory.divisions().find(start.divisionCode());
        while (place.isPresent()) {
            Optional<Body> government = directory.governmentOf(place.get().code(), on);
            if (government.isPresent() && admits(government.get(), "属地政府", duty)) {
                return government;
            }
            place = directory.divisions().parentOf(place.get().code());
        }
        return Optional.empty();
    }

    private void offer(Queue<Step> open, @Nullable UUID id, String role) {
        if (id != null) {
            open.add(new Step(id, role));
        }
    }

    private Body followed(Step step) {
        Body named = directory.get(step.id());
        Body now = directory.current(step.id(), on);
        if (!now.id().equals(named.id())) {
            reasons.add("%s“%s”已撤销，由“%s”承继。".formatted(step.role(), named.name(), now.name()));
        }
        return now;
    }

    /** True when the body may take the duty; the sentence says so, or says why not. */
    public boolean admits(Body candidate, String role, String duty) {
        String obstacle = obstacle(candidate);
        if (obstacle == null) {
            reasons.add("%s是“%s”，由其%s。".formatted(role, candidate.name(), duty));
            return true;
        }
        reasons.add("%s“%s”%s，不能由其%s，继续向上。".formatted(role, candidate.name(), obstacle, duty));
        return false;
    }

    private @Nullable String obstacle(Body candidate) {
        for (var other : barred) {
            if (candidate.id().equals(other.body().id())) {
                return "就是%s".formatted(other.role());
            }
            if (directory.isSameOrBelow(candidate.id(), other.body().id(), on)) {
                return "在%s“%s”之下".formatted(other.role(), other.body().name());
            }
        }
        if (!candidate.kind().inScope()) {
            return "不是机关事业单位";
        }
        return candidate.validOn(on) ? null : "在当日没有存续";
    }
}
