package org.xinyue.sanction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditAccess;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;

/**
 * Finds the body that carries a measure out against another (执行单位): of its own place, of its league or city, or the lead body when none is registered. Never
 * the body itself, but for the region's own lead body, against which nobody decides.
 */
@Component
class ExecutingBodies {
    private static final String REGION = "150000";

    private final Organisations organisations;
    private final CreditAccess access;
    private final CaseTime time;

    ExecutingBodies(Organisations organisations, CreditAccess access, CaseTime time) {
        this.organisations = organisations;
        this.access = access;
        this.time = time;
    }

    /** The body that carries the measure out against this one. */
    Body of(Executing executing, Body target) {
        var directory = organisations.directory();
        var lead = access.leadOf(target.id());
        return switch (executing) {
            case LEAD -> lead;
            case REGIONAL_LEAD ->
                directory
                        .creditLeadAt(REGION, today())
                        .filter(body -> isOther(body, target))
                        .orElse(lead);
            case SUPERIOR -> superior(target, lead);
            case FINANCE, AUDIT, SERVICES, DISCIPLINE, INSPECTION, APPRAISAL, BUSINESS_ENVIRONMENT ->
                named(executing, target).orElse(lead);
        };
    }

    private Body superior(Body target, Body lead) {
        var lines = target.lines();
        var above = lines.competentId() == null ? lines.superiorId() : lines.competentId();
        return Optional.ofNullable(above)
                .map(access::current)
                .filter(body -> isOther(body, target))
                .orElse(lead);
    }

    /** Of the bodies of the place that are called so, the one with the shortest name; never the one it is against. */
    private Optional<Body> named(Executing executing, Body target) {
        return organisations.directory().all(today()).stream()
                .filter(body -> body.divisionCode().equals(target.divisionCode()) && isOther(body, target))
                .filter(body -> executing.isCalled(body.name()))
                .min(Comparator.comparingInt(body -> body.name().length()));
    }

    private static boolean isOther(Body body, Body target) {
        return !body.id().equals(target.id());
    }

    private LocalDate today() {
        return time.today();
    }
}
