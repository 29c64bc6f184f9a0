package org.xinyue.organisation.register;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;

/**
 * Finds references that lead nowhere and circles among superiors, competent bodies and successors. Dates are left out on
 * purpose: a circle that exists on no single day would still make somebody judge himself after a correction of dates.
 */
final class Circles {
    private final Map<UUID, Body> byId;

    Circles(Map<UUID, Body> byId) {
        this.byId = byId;
    }

    /** One sentence for each body concerned; empty when all is well. */
    Map<UUID, String> problems() {
        var problems = new LinkedHashMap<UUID, String>();
        for (var body : byId.values()) {
            if (!Stream.concat(upward(body), successor(body)).allMatch(byId::containsKey)) {
                problems.put(body.id(), "“%s”的上级部门、主管部门或承继单位不在登记中，请先登记该机构。".formatted(body.name()));
            }
        }
        onCircle(Circles::upward)
                .forEach(body ->
                        problems.putIfAbsent(body.id(), "“%s”的上级部门和主管部门首尾相接成环，请改正其中一个上级。".formatted(body.name())));
        onCircle(Circles::successor)
                .forEach(
                        body -> problems.putIfAbsent(body.id(), "“%s”的承继关系首尾相接成环，请改正其中一个承继单位。".formatted(body.name())));
        return problems;
    }

    private static Stream<UUID> upward(Body body) {
        return Stream.concat(
                stream(body.lines().superiorId()), stream(body.lines().competentId()));
    }

    private static Stream<UUID> successor(Body body) {
        return stream(body.validity().successorId());
    }

    private static Stream<UUID> stream(@Nullable UUID id) {
        return id == null ? Stream.empty() : Stream.of(id);
    }

    /** Takes away, again and again, bodies nobody left refers to and bodies that refer to nobody left; what stays lies on a circle or between two. */
    private List<Body> onCircle(Function<Body, Stream<UUID>> arrows) {
        Set<UUID> left = new HashSet<>(byId.keySet());
        boolean smaller = true;
        while (smaller) {
            Set<UUID> referredTo = new HashSet<>();
            left.forEach(id -> arrows.apply(body(id)).forEach(referredTo::add));
            smaller = left.removeIf(
                    id -> !referredTo.contains(id) || arrows.apply(body(id)).noneMatch(left::contains));
        }
        return byId.values().stream().filter(body -> left.contains(body.id())).toList();
    }

    private Body body(UUID id) {
        Body body = byId.get(id);
        if (body == null) {
            throw new IllegalArgumentException("Not one of the bodies at hand: " + id);
        }
        return body;
    }
}
