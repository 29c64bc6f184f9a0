package org.xinyue.web.desk.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.intake.Complaints;
import org.xinyue.matter.Matters;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Wording;

/** What else is known of the firm's matter and of the body complained about, as far as this viewer may know it. */
@Component
@Implements(Clause.B4_IDENTITY)
class LinkedCases {
    private static final int YEARS = 3;

    private final Cases cases;
    private final CaseAccess access;
    private final Complaints complaints;
    private final Inbox inbox;
    private final Matters matters;

    LinkedCases(Cases cases, CaseAccess access, Complaints complaints, Inbox inbox, Matters matters) {
        this.cases = cases;
        this.access = access;
        this.complaints = complaints;
        this.inbox = inbox;
        this.matters = matters;
    }

    /**
     * Cases of the same firm about the same body or contract. The respondent sees none: they would tell who complained; nor does
     * who answers for the other case see that one here.
     */
    List<LinkedCase> of(CaseSight sight) {
        if (sight.asRespondent()) {
            return List.of();
        }
        var ids = complaints.similar(sight.file().id());
        var files = cases.getAll(Set.copyOf(ids));
        var mayOpen = ids.stream()
                .flatMap(id -> Optional.ofNullable(files.get(id)).stream())
                .filter(file -> access.opens(file, sight.official()))
                .toList();
        return matters.known(mayOpen, sight.official()).stream()
                .map(file -> linked(file, sight))
                .toList();
    }

    private static LinkedCase linked(CaseFile file, CaseSight sight) {
        boolean same = file.state()
                .parties()
                .respondent()
                .equals(sight.file().state().parties().respondent());
        return new LinkedCase(
                "/office/cases/" + file.id(),
                file.number(),
                file.title(),
                Wording.tag(file.state().stage()),
                same ? "同一企业、同一被投诉主体" : "同一企业、同一合同");
    }

    /** E.g. 近三年被投诉 3 次，认定违约 1 次; this case counts too. */
    String standing(CaseSight sight, LocalDate today) {
        var tally = inbox.against(sight.file().state().parties().respondent(), today.minusYears(YEARS));
        return "近三年被投诉 " + tally.complaints() + " 次，认定违约 " + tally.confirmed() + " 次";
    }
}
