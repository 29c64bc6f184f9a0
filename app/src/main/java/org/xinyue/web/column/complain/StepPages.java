package org.xinyue.web.column.complain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.document.Documents;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.column.Written;
import org.xinyue.web.column.receipt.Registering;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/** Builds the page of a step from the draft and what was refused about it. */
@Component
class StepPages {
    private final Drafts drafts;
    private final Documents documents;
    private final Organisations organisations;
    private final ReceiptCodes codes;
    private final Clock clock;

    StepPages(Drafts drafts, Documents documents, Organisations organisations, ReceiptCodes codes, Clock clock) {
        this.drafts = drafts;
        this.documents = documents;
        this.organisations = organisations;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * The page of one part with the answers kept so far.
     *
     * @param faults sentences by field
     */
    Page part(UUID draftId, Part part, Map<String, String> faults) {
        Draft draft = drafts.get(draftId);
        return part(draft, part, form(draft.answers()), faults);
    }

    /** The page of one part with what was typed now, which was not kept because of {@code obstacle}. */
    Page unkept(UUID draftId, Part part, Map<String, String> typed, String obstacle) {
        return part(drafts.get(draftId), part, form(typed), Map.of("", obstacle));
    }

    private Page part(Draft draft, Part part, Form form, Map<String, String> faults) {
        faults.forEach(form::refuse);
        var frame = frame(draft, part, form.errors());
        return switch (part) {
            case COMPLAINANT -> ComplainantPage.of(frame, form);
            case RESPONDENT -> RespondentPage.of(frame, form, organisations.directory(), today());
            case CONTRACT -> ContractPage.of(frame, form, today());
            case BREACH -> BreachPage.of(frame, form);
            case EVIDENCE -> EvidencePage.of(frame, form, documents.of(draft.id()));
            case DECLARATIONS -> DeclarationsPage.of(frame, form);
        };
    }

    /**
     * The check before handing in.
     *
     * @param obstacle a sentence about the whole, "" when there is none
     */
    Page review(UUID draftId, Map<String, String> faults, String obstacle) {
        Draft draft = drafts.get(draftId);
        var errors = obstacle.isEmpty() ? List.<FieldError>of() : List.of(new FieldError("", obstacle));
        var frame = new StepFrame(
                Steps.REVIEW,
                Steps.address(Part.DECLARATIONS),
                Steps.line(Steps.last()),
                Steps.REVIEW_LABEL,
                "请从头到尾看一遍，有误的点“修改”。提交后不能改动，只能补充。",
                errors,
                side(draft),
                "",
                Registering.note(draft));
        return ReviewPage.of(frame, draft, respondent(draft), documents.of(draftId), faults);
    }

    private StepFrame frame(Draft draft, Part part, List<FieldError> errors) {
        return new StepFrame(
                Steps.address(part),
                Steps.before(part),
                Steps.line(Steps.place(part)),
                part.label(),
                help(part),
                errors,
                side(draft),
                draft.mark(part),
                Registering.note(draft));
    }

    private static String help(Part part) {
        return switch (part) {
            case COMPLAINANT -> "身份信息单独加密封存，被投诉单位看不到。";
            case RESPONDENT -> "查一查合同的另一方是哪个单位，再选择它。";
            case CONTRACT -> "请按合同原文填写。";
            case BREACH -> "把发生了什么、您要求什么写清楚，核实会更快。";
            case EVIDENCE -> "合同首页、付款条款页、签章页，以及验收单、对账单、催告函等。没有材料也可以继续，受理单位可能要求您补正。";
            case DECLARATIONS -> "最后几项，请逐条看过再勾选。";
        };
    }

    private List<Fact> side(Draft draft) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("续填码", Written.groups(codes.codeOf(draft.id()))));
        if (!draft.answer("name").isEmpty()) {
            facts.add(Fact.quoted("投诉企业", draft.answer("name")));
        }
        String respondent = respondent(draft);
        if (!respondent.isEmpty()) {
            facts.add(Fact.quoted("被投诉机关", respondent));
        }
        facts.add(Fact.of("保存于", Written.time(draft.savedAt())));
        return facts;
    }

    private String respondent(Draft draft) {
        try {
            return organisations
                    .directory()
                    .find(UUID.fromString(draft.answer("respondent")))
                    .map(Body::name)
                    .orElse("");
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Form form(Map<String, String> answers) {
        var typed = new HashMap<String, List<String>>();
        answers.forEach((field, answer) -> typed.put(field, List.of(answer)));
        return Form.of(typed);
    }
}
