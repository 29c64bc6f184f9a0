package org.xinyue.organisation.register;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Division;
import org.xinyue.organisation.Divisions;
import org.xinyue.organisation.OrganisationRefused;
import org.xinyue.organisation.UnknownBody;

/** The register in memory. */
public final class Snapshot implements Directory {
    private final Map<UUID, Body> byId = new LinkedHashMap<>();
    private final Map<String, List<Body>> byDivision = new HashMap<>();
    private final Map<String, List<Body>> byCreditCode = new HashMap<>();
    private final Map<UUID, List<Body>> byAbove = new HashMap<>();
    private final Map<UUID, List<UUID>> byHeir = new HashMap<>();
    private final Map<UUID, List<String>> formerNames;
    private final NameIndex names;
    private final Divisions divisions;

    /** Throws {@link OrganisationRefused} when a reference leads nowhere or lines or successions run in a circle. */
    public Snapshot(Collection<Body> bodies, Map<UUID, List<String>> formerNames, Divisions divisions) {
        this.divisions = divisions;
        this.formerNames = Map.copyOf(formerNames);
        List<Body> sorted = bodies.stream().sorted(order(divisions)).toList();
        for (var body : sorted) {
            byId.put(body.id(), body);
            byDivision
                    .computeIfAbsent(body.divisionCode(), code -> new ArrayList<>())
                    .add(body);
            if (body.creditCode() != null) {
                byCreditCode
                        .computeIfAbsent(body.creditCode().value(), code -> new ArrayList<>())
                        .add(body);
            }
            var heir = body.validity().successorId();
            if (heir != null) {
                byHeir.computeIfAbsent(heir, key -> new ArrayList<>()).add(body.id());
            }
            above(body)
                    .forEach(id -> byAbove.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(body));
        }
        names = new NameIndex(sorted, formerNames);
        var problems = new Circles(byId).problems();
        if (!problems.isEmpty()) {
            throw new OrganisationRefused(List.copyOf(problems.values()));
        }
    }

    private static Comparator<Body> order(Divisions divisions) {
        Map<String, Integer> places = new HashMap<>();
        divisions.all().forEach(division -> places.put(division.code(), places.size()));
        return Comparator.comparingInt((Body body) -> places.getOrDefault(body.divisionCode(), Integer.MAX_VALUE))
                .thenComparing(Body::level)
                .thenComparing(Body::kind)
                .thenComparing(Body::name)
                .thenComparing(Body::id);
    }

    private static Stream<UUID> above(Body body) {
        return Stream.of(
                        Optional.ofNullable(body.lines().superiorId()),
                        Optional.ofNullable(body.lines().competentId()))
                .flatMap(Optional::stream)
                .distinct();
    }

    @Override
    public Optional<Body> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Body get(UUID id) {
        return find(id).orElseThrow(() -> new UnknownBody(id));
    }

    @Override
    public Body current(UUID id, LocalDate on) {
        Body body = get(id);
        @Nullable UUID next = body.validity().successorId();
        while (body.validity().endedBy(on) && next != null) {
            body = get(next);
            next = body.validity().successorId();
        }
        return body;
    }

    @Override
    public List<UUID> predecessors(UUID id) {
        var found = new ArrayList<>(byHeir.getOrDefault(id, List.of()));
        for (int index = 0; index < found.size(); index++) {
            found.addAll(byHeir.getOrDefault(found.get(index), List.of()));
        }
        return found;
    }

    @Override
    public boolean isSameOrBelow(UUID candidate, UUID ancestor, LocalDate on) {
        Body sought = current(ancestor, on);
        Body start = current(candidate, on);
        Set<UUID> seen = new HashSet<>(Set.of(start.id()));
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Body at = open.remove();
            if (at.id().equals(sought.id())) {
                return true;
            }
            above(at)
                    .map(id -> answering(at, id, on))
                    .flatMap(Optional::stream)
                    .filter(body -> seen.add(body.id()))
                    .forEach(open::add);
        }
        return false;
    }

    /** Who answers for the body above; where that is the body itself (an institution took over its superior), one step higher. */
    private Optional<Body> answering(Body below, UUID aboveId, LocalDate on) {
        @Nullable UUID at = aboveId;
        while (at != null) {
            Body now = current(at, on);
            if (!now.id().equals(below.id())) {
                return Optional.of(now);
            }
            at = get(at).lines().superiorId();
        }
        return Optional.empty();
    }

    @Override
    public Optional<Body> creditLeadOf(String divisionCode, LocalDate on) {
        return divisions
                .leagueOrCityOf(divisionCode)
                .flatMap(league -> creditLeadAt(league.code(), on))
                .or(() -> creditLeadAt(divisions.region().code(), on));
    }

    @Override
    public Optional<Body> creditLeadAt(String divisionCode, LocalDate on) {
        return inDivision(divisionCode, on).filter(Body::creditLead).findFirst();
    }

    @Override
    public Optional<Body> governmentOf(String divisionCode, LocalDate on) {
        Optional<Division> division = divisions.find(divisionCode);
        return inDivision(divisionCode, on)
                .filter(body -> body.kind() == BodyKind.GOVERNMENT
                        && division.isPresent()
                        && body.level() == division.get().level())
                .findFirst();
    }

    private Stream<Body> inDivision(String divisionCode, LocalDate on) {
        return byDivision.getOrDefault(divisionCode, List.of()).stream().filter(body -> body.validOn(on));
    }

    @Override
    public Optional<Body> byCreditCode(CreditCode code, LocalDate on) {
        return byCreditCode.getOrDefault(code.value(), List.of()).stream()
                .filter(body -> body.validOn(on))
                .findFirst();
    }

    @Override
    public List<Body> search(String text, LocalDate on, int limit) {
        return names.search(text, on, limit);
    }

    @Override
    public List<Body> named(String name, LocalDate on) {
        return names.named(name).stream().filter(body -> body.validOn(on)).toList();
    }

    @Override
    public List<Body> answeringFor(CreditCode code, LocalDate on) {
        return answering(byCreditCode.getOrDefault(code.value(), List.of()), on);
    }

    @Override
    public List<Body> answeringFor(String name, LocalDate on) {
        return answering(List.copyOf(names.named(name)), on);
    }

    private List<Body> answering(List<Body> meant, LocalDate on) {
        var living = meant.stream().filter(body -> body.validOn(on)).toList();
        return living.isEmpty()
                ? meant.stream()
                        .map(body -> current(body.id(), on))
                        .filter(body -> body.validOn(on))
                        .distinct()
                        .toList()
                : living;
    }

    @Override
    public List<Body> all(LocalDate on) {
        return byId.values().stream().filter(body -> body.validOn(on)).toList();
    }

    @Override
    public List<Body> directlyBelow(UUID id, LocalDate on) {
        return byAbove.getOrDefault(id, List.of()).stream()
                .filter(body -> body.validOn(on))
                .toList();
    }

    @Override
    public List<String> formerNames(UUID id) {
        return Objects.requireNonNullElse(formerNames.get(id), List.of());
    }

    @Override
    public Divisions divisions() {
        return divisions;
    }

    /** Every body ever registered, for checks that must also see the ended ones. */
    public Collection<Body> everything() {
        return List.copyOf(byId.values());
    }
}
