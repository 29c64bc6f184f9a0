package org.xinyue.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinyue.casework.procedure.CaseState;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Parties;
import org.xinyue.casework.store.CaseStore;
import org.xinyue.intake.Complaints;
import org.xinyue.intake.CompleteDraft;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.Route;
import org.xinyue.organisation.Routing;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/** Makes a case of a complaint that came whole (登记): identity to the vault, content to intake, the case with its first act here. */
@Service
@Implements(Clause.A3_COLUMN_BY_CITY)
public class Registration {
    private final Complaints complaints;
    private final Vault vault;
    private final Organisations organisations;
    private final CaseStore store;
    private final Cases cases;

    Registration(Complaints complaints, Vault vault, Organisations organisations, CaseStore store, Cases cases) {
        this.complaints = complaints;
        this.vault = vault;
        this.organisations = organisations;
        this.store = store;
        this.cases = cases;
    }

    /**
     * Registers the complaint within the caller's transaction; the clocks begin now.
     *
     * @throws LodgingRefused when nobody in the region could receive it
     */
    public void register(CompleteDraft draft) {
        var complaint = draft.complaint();
        var today = CaseTime.day(complaint.submittedAt());
        var directory = organisations.directory();
        var respondent = directory.current(complaint.respondentId(), today);
        var receiver = receiver(directory, respondent.id(), today);
        vault.seal(complaint.id(), draft.identity());
        complaints.record(complaint);
        cases.begin(new CaseFile(
                complaint.id(),
                "蒙信诉〔%d〕%06d号".formatted(today.getYear(), store.nextSerial()),
                complaint.channel(),
                complaint.title(),
                CaseState.draft(new Parties(receiver, receiver, respondent.id(), null, null)),
                0,
                ComplaintProcedure.VERSION,
                complaint.submittedAt(),
                null));
    }

    /** What the column receives is received and transferred by the league's or city's lead body; where nobody stands above, by the one that forwards. */
    private static UUID receiver(Directory directory, UUID respondent, LocalDate today) {
        var routing = new Routing(directory);
        return switch (routing.columnTransferrer(respondent, today)) {
            case Route.To to -> to.body().id();
            case Route.OutOfRegion out ->
                routing.forwarder(today).map(Body::id).orElseThrow(() -> new LodgingRefused(out.reason()));
            case Route.OutOfScope out -> throw new LodgingRefused(out.reason());
        };
    }
}
