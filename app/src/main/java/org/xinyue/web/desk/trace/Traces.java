package org.xinyue.web.desk.trace;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.dossier.CaseSight;

/** Tells those who answer for a case who has looked at it; a body complained about is told nothing of the others. */
@Component
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
public class Traces {
    private static final int SHOWN = 8;

    private final AuditTrail audit;

    Traces(AuditTrail audit) {
        this.audit = audit;
    }

    /** Null for those who are not shown it: only deciders of the bodies that handle the case, and auditors, are. */
    public @Nullable Trace of(CaseSight sight, LocalDate today) {
        var roles = sight.official().roles();
        boolean entitled = roles.contains(Role.AUDITOR) || roles.contains(Role.DECIDER);
        if (sight.asRespondent() || !entitled) {
            return null;
        }
        var extract = audit.extract(sight.file().number(), SHOWN);
        return new Trace(
                extract.lines(),
                extract.latest().stream()
                        .map(line -> new Trace.Reading(Wording.time(line.at(), today), line.actor(), line.act()))
                        .toList());
    }
}
