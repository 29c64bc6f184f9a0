package org.xinyue.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.xinyue.casework.procedure.CaseState;
import org.xinyue.casework.procedure.Parties;
import org.xinyue.casework.procedure.variant.Arrival;
import org.xinyue.casework.rule.Procedures;
import org.xinyue.casework.store.CaseStore;
import org.xinyue.casework.writing.WrittenActs;
import org.xinyue.intake.Complaints;
import org.xinyue.intake.CompleteDraft;
import org.xinyue.intake.Registrar;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.ReceiverRegister;
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

    /** The numbers and the rules under which cases begin (登记簿), and who takes them in. */
    @Component
    record Register(CaseStore store, Procedures procedures, ReceiverRegister receivers, WrittenActs writing) {
        /** The next public numbers of this day's year. */
        List<String> nextNumbers(LocalDate day, int count) {
            return store.nextSerials(count).stream()
                    .map(serial -> "蒙信诉〔%d〕%06d号".formatted(day.getYear(), serial))
                    .toList();
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
     * @param entered true when the door keeps it under a number of its own already
     */
    public record Reception(Set<UUID> bodyIds, LocalDate on, boolean entered) {
        public Reception {
            bodyIds = Set.copyOf(bodyIds);
        }

        /** Through the column. */
        public static Reception column(LocalDate on) {
            return new Reception(Set.of(), on, false);
        }

        /** Through the door of this body, which has entered it. */
        public static Reception at(UUID bodyId, LocalDate on) {
            return new Reception(Set.of(bodyId), on, true);
        }
    }

    /** Through the door of the bodies that receive, of those in which the official who wrote it down holds office. */
    Reception by(Registrar registrar, LocalDate on) {
        return new Reception(register.receivers().among(registrar.bodyIds(), on), on, false);
    }

    /**
     * Registers the complaint within the caller's transaction.
     *
     * @return the case as it stands now
     * @throws LodgingRefused when nobody in the region could receive it
     */
    public CaseFile register(CompleteDraft draft, Reception reception) {
        return register(List.of(new Arrived(draft, reception))).getFirst();
    }

    /** One of several complaints that are registered together. */
    public record Arrived(CompleteDraft draft, Reception reception) {}

    /**
     * Registers complaints that arrived on one day within the caller's transaction, with as few statements as for one: all of them, or none.
     *
     * @return the cases as they stand now, in the order of the complaints
     * @throws LodgingRefused when nobody in the region could receive one of them
     */
    public List<CaseFile> register(List<Arrived> arrived) {
        if (arrived.isEmpty()) {
            return List.of();
        }
        var today = CaseTime.day(arrived.getFirst().draft().complaint().submittedAt());
        var directory = organisations.directory();
        var parties =
                arrived.stream().map(one -> parties(directory, one, today)).toList();
        vault.seal(arrived.stream()
                .map(Arrived::draft)
                .collect(Collectors.toMap(draft -> draft.complaint().id(), CompleteDraft::identity)));
        complaints.record(arrived.stream().map(one -> one.draft().complaint()).toList());
        var numbers = register.nextNumbers(today, arrived.size());
        var inForce = register.procedures().inForce(today);
        var beginnings = new ArrayList<Cases.Beginning>();
        for (int place = 0; place < arrived.size(); place++) {
            var complaint = arrived.get(place).draft().complaint();
            var ruling = inForce.apply(Arrival.of(complaint));
            var file = new CaseFile(
                    complaint.id(),
                    numbers.get(place),
                    complaint.channel(),
                    complaint.title(),
                    CaseState.draft(parties.get(place)),
                    0,
                    ruling.version(),
                    complaint.submittedAt(),
                    null);
            beginnings.add(new Cases.Beginning(
                    file, ruling, arrived.get(place).reception().on()));
        }
        var files = cases.begin(beginnings);
        register.writing()
                .begun(IntStream.range(0, files.size())
                        .filter(place -> !arrived.get(place).reception().entered())
                        .mapToObj(files::get)
                        .toList());
        return files;
    }

    private static Parties parties(Directory directory, Arrived arrived, LocalDate today) {
        var respondent = directory.current(arrived.draft().complaint().respondentId(), today);
        var receiver = receiver(directory, respondent.id(), arrived.reception(), today);
        return new Parties(receiver, receiver, respondent.id(), null, null);
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
