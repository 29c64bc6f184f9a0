package org.xinyue.web.caller;

import java.time.LocalDate;
import java.util.List;
import org.xinyue.organisation.Directory;
import org.xinyue.web.column.complain.BreachPage;
import org.xinyue.web.column.complain.ComplainantPage;
import org.xinyue.web.column.complain.ContractPage;
import org.xinyue.web.column.complain.DeclarationsPage;
import org.xinyue.web.column.complain.RespondentPage;
import org.xinyue.web.column.complain.StepFrame;
import org.xinyue.web.shell.Form;

/** Every part of the form at once, for a page that shows them as sections; the evidence, which is files, is left out. */
public record WholeForm(
        ComplainantPage complainant,
        RespondentPage respondent,
        ContractPage contract,
        BreachPage breach,
        DeclarationsPage declarations) {
    private static final StepFrame NO_FRAME = new StepFrame("", "", List.of(), "", "", List.of(), List.of(), "", "");

    /** @param today decides which fields and bodies may be chosen */
    static WholeForm of(Form form, Directory directory, LocalDate today) {
        return new WholeForm(
                ComplainantPage.of(NO_FRAME, form),
                RespondentPage.of(NO_FRAME, form, directory, today),
                ContractPage.of(NO_FRAME, form, today),
                BreachPage.of(NO_FRAME, form),
                DeclarationsPage.of(NO_FRAME, form));
    }
}
