package org.xinyue.organisation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.register.BaseRegister;

/** The base register in memory, to which a test adds bodies by name. */
public final class Fixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final String HOHHOT = "150100";
    public static final String XINCHENG = "150102";

    private final Map<UUID, Body> bodies = new LinkedHashMap<>();

    public Fixture() {
        BaseRegister.bodies(Divisions.seed()).forEach(body -> bodies.put(body.id(), body));
    }

    public Directory directory() {
        return Directory.of(bodies.values(), Divisions.seed());
    }

    public Routing routing() {
        return new Routing(directory());
    }

    public Body government(String division) {
        return get(BaseRegister.governmentId(division));
    }

    public Body creditLead(String division) {
        return get(BaseRegister.creditLeadId(division));
    }

    public Collection<Body> bodies() {
        return List.copyOf(bodies.values());
    }

    public Body get(UUID id) {
        Body body = bodies.get(id);
        if (body == null) {
            throw new UnknownBody(id);
        }
        return body;
    }

    /** Adds a body of the division's own level. */
    public Body add(String name, BodyKind kind, String division, @Nullable Body superior, @Nullable Body competent) {
        var lines = new Lines(superior == null ? null : superior.id(), competent == null ? null : competent.id());
        Level level = kind == BodyKind.TOWNSHIP || kind == BodyKind.VILLAGE_COMMITTEE
                ? Level.TOWNSHIP
                : Divisions.seed().get(division).level();
        return add(name, kind, level, division, lines);
    }

    /** Adds a body of any level. */
    public Body add(String name, BodyKind kind, Level level, String division, Lines lines) {
        return put(new Body(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                null,
                kind,
                level,
                division,
                lines,
                Validity.since(LocalDate.of(2000, 1, 1)),
                false));
    }

    public Body put(Body body) {
        bodies.put(body.id(), body);
        return body;
    }

    /** Ends a body on a day, with or without a successor. */
    public Body end(Body body, LocalDate on, @Nullable Body successor) {
        return put(body.during(new Validity(body.validity().from(), on, successor == null ? null : successor.id())));
    }
}
