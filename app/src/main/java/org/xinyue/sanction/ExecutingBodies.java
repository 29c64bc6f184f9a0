package org.xinyue.sanction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditAccess;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;

/** Finds the body that carries a measure out against another (执行单位): of its own place, of its league or city, or the lead body when none is registered. */
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
            case REGIONAL_LEAD -> directory.creditLeadAt(REGION, today()).orElse(lead);
            case SUPERIOR -> superior(target, lead);
            case FINANCE, AUDIT, SERVICES, DISCIPLINE, INSPECTION, APPRAISAL, BUSINESS_ENVIRONMENT ->
                named(executing.word(), target.divisionCode()).stream()
                        .findFirst()
                        .orElse(lead);
        };
    }

    private Body superior(Body target, Body lead) {
        var lines = target.lines();
        var above = lines.competentId() == null ? lines.superiorId() : lines.competentId();
        return above == null ? lead : access.current(above);
    }

    private List<Body> named(String word, String division) {
        return organisations.directory().search(word, today(), 200).stream()
                .filter(body -> body.divisionCode().equals(division))
                .sorted(Comparator.comparingInt(body -> body.name().length()))
                .toList();
    }

    private LocalDate today() {
        return time.today();
    }
}
