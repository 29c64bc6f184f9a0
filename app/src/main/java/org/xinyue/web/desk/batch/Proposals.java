package org.xinyue.web.desk.batch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.Step;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.Route;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.BodyNames;

/** Where the routing sends each of several cases, or why an officer must look at one by itself. */
@Component
@Implements({Clause.A3_TRANSFER, Clause.B4_IDENTITY})
class Proposals {
    private final Cases cases;
    private final Organisations organisations;
    private final CaseTime time;

    Proposals(Cases cases, Organisations organisations, CaseTime time) {
        this.cases = cases;
        this.organisations = organisations;
        this.time = time;
    }

    /** The case with its proposal; empty when there is none, or the official is no party of it. */
    Optional<Proposal> of(UUID caseId, Actor.Official official) {
        try {
            var file = cases.get(caseId);
            return cases.partiesOf(file, official).isEmpty() ? Optional.empty() : Optional.of(of(file, official));
        } catch (CaseUnknown none) {
            return Optional.empty();
        }
    }

    private Proposal of(CaseFile file, Actor.Official official) {
        var step = cases.open(file, official).stream()
                .filter(open -> open.act() == Act.TRANSFER)
                .findFirst();
        if (step.isEmpty()) {
            return impossible(file, notOpen(file));
        }
        if (file.state().stage() == Stage.HANDED_BACK) {
            // The same route led to the body that gave it back.
            return impossible(file, "核实单位已退回，请在案件页面查看退回理由，另选核实单位后单独转交");
        }
        return of(file, step.get());
    }

    private Proposal of(CaseFile file, Step step) {
        var obstacle = cases.obstacle(file, step);
        if (obstacle != null) {
            return impossible(file, obstacle);
        }
        return switch (cases.proposedVerifier(file)) {
            case Route.To to ->
                new Proposal(
                        file.id(),
                        file.version(),
                        file.number(),
                        file.title(),
                        respondent(file),
                        to.body().id(),
                        to.body().name(),
                        to.reasons());
            case Route.OutOfRegion out -> impossible(file, out.reason());
            case Route.OutOfScope out -> impossible(file, out.reason());
        };
    }

    private Proposal impossible(CaseFile file, String why) {
        return new Proposal(
                file.id(), file.version(), file.number(), file.title(), respondent(file), null, "", List.of(why));
    }

    private static String notOpen(CaseFile file) {
        var stage = file.state().stage();
        return stage == Stage.SUBMITTED ? "尚未受理，请先在案件页面审查受理，再转交" : "当前环节是“" + stage.label() + "”，本单位现在不能转交；请在案件页面查看下一步";
    }

    private String respondent(CaseFile file) {
        return new BodyNames(organisations.directory(), time.today())
                .of(file.state().parties().respondent());
    }
}
