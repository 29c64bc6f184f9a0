package org.xinyue.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.xinyue.casework.procedure.CaseState;
import org.xinyue.casework.procedure.Parties;
import org.xinyue.casework.procedure.variant.Arrival;
import org.xinyue.casework.rule.Procedures;
import org.xinyue.casework.store.CaseStore;
import org.xinyue.intake.Complaints;
import org.xinyue.intake.CompleteDraft;
import org.xinyue.intake.Registrar;
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
@Implements({Clause.A3_OWNER, Clause.A3_COLUMN_BY_CITY, Clause.A3_OWN_RULES})
public class Registration {
    private final Complaints complaints;
    private final Vault vault;
    private final Organisations organisations;
    private final Register register;
    private final Cases cases;

    /** The numbers and the rules under which cases begin (登记簿). */
    @Component
    record Register(CaseStore store, Procedures procedures) {
        /** The next public number of this day's year. */
        String nextNumber(LocalDate day) {
            return "蒙信诉〔%d〕%06d号".formatted(day.getYear(), store.nextSerial());
        }
    }

    Registration(Complaints complaints, Vault vault, Organisations organisations, Register register, Cases cases) {
        this.complaints = complaints;
        this.vault = vault;
        this.organisations = organisations;
        this.register = register;
        this.cases = cases;
    }

    /**
     * At whose door a complaint came (受理), and when.
     *
     * @param bodyIds bodies whose door it is, usually one; empty for the column, whose receiver follows from the respondent
     * @param on the day on which the door received it: from then on the three days run
     */
    public record Reception(Set<UUID> bodyIds, LocalDate on) {
        public Reception {
            bodyIds = Set.copyOf(bodyIds);
        }

        /** Through the column. */
        public static Reception column(LocalDate on) {
            return new Reception(Set.of(), on);
        }

        /** Through the door of this body. */
        public static Reception at(UUID bodyId, LocalDate on) {
            return new Reception(Set.of(bodyId), on);
        }
    }

    /** Through the door of the bodies that receive, of those in which the official who wrote it down holds office. */
    Reception by(Registrar registrar, LocalDate on) {
        var directory = organisations.directory();
        return new Reception(
                registrar.bodyIds().stream()
                        .filter(id ->
                                directory.find(id).filter(Body::creditLead).isPresent())
                        .collect(Collectors.toUnmodifiableSet()),
                on);
    }

    /**
     * Registers the complaint within the caller's transaction.
     *
     * @return the case as it stands now
     * @throws LodgingRefused when nobody in the region could receive it
     */
    public CaseFile register(CompleteDraft draft, Reception reception) {
        var complaint = draft.complaint();
        var today = CaseTime.day(complaint.submittedAt());
        var directory = organisations.directory();
        var respondent = directory.current(complaint.respondentId(), today);
        var receiver = receiver(directory, respondent.id(), reception, today);
        vault.seal(complaint.id(), draft.identity());
        complaints.record(complaint);
        var ruling = register.procedures().inForce(Arrival.of(complaint), today);
        var file = new CaseFile(
                complaint.id(),
                register.nextNumber(today),
                complaint.channel(),
                complaint.title(),
                CaseState.draft(new Parties(receiver, receiver, respondent.id(), null, null)),
                0,
                ruling.version(),
                complaint.submittedAt(),
                null);
        return cases.begin(file, ruling, reception.on());
    }

    /**
     * Writes anew who complains and what about, within the caller's transaction, which also does the act that says so: a case is changed by acts alone.
     * The respondent stays; a complaint about another body is another complaint.
     */
    public void correct(CompleteDraft draft) {
        var complaint = draft.complaint();
        vault.seal(complaint.id(), draft.identity());
        complaints.correct(complaint);
        register.store().retitle(complaint.id(), complaint.title());
    }

    /**
     * Whoever receives is who answers and transfers. A body that is complained about, or stands below the one that is, does
     * neither: then it goes the way of the column. Of several doors, the one that the column would choose, else the first by name.
     */
    private static UUID receiver(Directory directory, UUID respondent, Reception reception, LocalDate today) {
        var doors = reception.bodyIds().stream()
                .map(id -> directory.current(id, today))
                .filter(body -> !directory.isSameOrBelow(body.id(), respondent, today))
                .sorted(Comparator.comparing(Body::name).thenComparing(Body::id))
                .map(Body::id)
                .toList();
        if (doors.size() == 1) {
            return doors.getFirst();
        }
        var column = columnReceiver(directory, respondent, today);
        return doors.isEmpty() || doors.contains(column) ? column : doors.getFirst();
    }

    /** What the column receives is received and transferred by the league's or city's lead body; where nobody stands above, by the one that forwards. */
    private static UUID columnReceiver(Directory directory, UUID respondent, LocalDate today) {
        var routing = new Routing(directory);
        return switch (routing.columnTransferrer(respondent, today)) {
            case Route.To to -> to.body().id();
            case Route.OutOfRegion out ->
                routing.forwarder(today).map(Body::id).orElseThrow(() -> new LodgingRefused(out.reason()));
            case Route.OutOfScope out -> throw new LodgingRefused(out.reason());
        };
    }
}
