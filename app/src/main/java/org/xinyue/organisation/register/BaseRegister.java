package org.xinyue.organisation.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Division;
import org.xinyue.organisation.Divisions;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.Validity;

/**
 * The bodies every installation begins with: for each division its government and its lead body of social credit, and the
 * committees of the functional zones. Ids are derived from the division, so that two nodes seed the same rows.
 */
public final class BaseRegister {
    /** A day before any complaint; the true founding days are not needed and not claimed. */
    public static final LocalDate FOUNDED = LocalDate.of(1949, 10, 1);

    private BaseRegister() {}

    /** Superiors come before their subordinates. */
    public static List<Body> bodies(Divisions divisions) {
        var bodies = new ArrayList<Body>();
        for (var division : divisions.all()) {
            bodies.add(government(division));
            bodies.add(creditLead(division));
        }
        for (var zone : divisions.zones()) {
            bodies.add(new Body(
                    id("zone", zone.name()),
                    zone.name() + "管理委员会",
                    null,
                    BodyKind.ZONE_COMMITTEE,
                    Level.ZONE,
                    zone.divisionCode(),
                    Lines.under(governmentId(zone.divisionCode())),
                    Validity.since(FOUNDED),
                    false));
        }
        return List.copyOf(bodies);
    }

    /** Id of the government of a division. */
    public static UUID governmentId(String divisionCode) {
        return id("government", divisionCode);
    }

    /** Id of the lead body of social credit of a division. */
    public static UUID creditLeadId(String divisionCode) {
        return id("credit-lead", divisionCode);
    }

    private static Body government(Division division) {
        @Nullable String parent = division.parentCode();
        return new Body(
                governmentId(division.code()),
                division.name() + (division.kind() == Division.Kind.LEAGUE ? "行政公署" : "人民政府"),
                null,
                BodyKind.GOVERNMENT,
                division.level(),
                division.code(),
                parent == null ? Lines.none() : Lines.under(governmentId(parent)),
                Validity.since(FOUNDED),
                false);
    }

    private static Body creditLead(Division division) {
        @Nullable String parent = division.parentCode();
        return new Body(
                creditLeadId(division.code()),
                division.name() + "发展和改革委员会",
                null,
                BodyKind.DEPARTMENT,
                division.level(),
                division.code(),
                new Lines(governmentId(division.code()), parent == null ? null : creditLeadId(parent)),
                Validity.since(FOUNDED),
                true);
    }

    private static UUID id(String role, String key) {
        return UUID.nameUUIDFromBytes(("xinyue/organisation/" + role + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
