package org.xinyue.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.intake.Draft;
import org.xinyue.intake.DraftGone;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** The whole form on one page, for somebody who types while another talks; nothing is handed in from here. */
@Controller
@Implements({Clause.A1_COLUMN, Clause.A2_CHANNELS})
class CallController {
    static final String PATH = CallerController.PATH + "/call";

    private final Line line;
    private final Drafts drafts;
    private final Organisations organisations;
    private final Clock clock;
    private final Pages pages;

    CallController(Line line, Drafts drafts, Organisations organisations, Clock clock, Pages pages) {
        this.line = line;
        this.drafts = drafts;
        this.organisations = organisations;
        this.clock = clock;
        this.pages = pages;
    }

    /** {@code check} shows what is still missing. */
    @GetMapping(PATH)
    View show(@RequestParam(required = false, defaultValue = "") String check, HttpServletRequest request) {
        var draft = line.draft(request).orElse(null);
        if (draft == null) {
            return Pages.redirect(CallerController.PATH);
        }
        if (draft.lodged()) {
            throw DraftGone.lodged();
        }
        return pages.show(page(draft, check.isEmpty() ? Map.of() : drafts.faults(draft.id())));
    }

    /** Keeps everything as typed. {@code then} names the button: keep, which Enter stands for, search (the register), read (back to the caller). */
    @PostMapping(PATH)
    View save(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var draft = line.draft(request).orElse(null);
        if (draft == null) {
            return Pages.redirect(CallerController.PATH);
        }
        boolean asked = !draft.answer("respondentQuery").equals(Form.of(typed).value("respondentQuery"));
        var faults = keep(draft, new HashMap<>(typed.toSingleValueMap()));
        String then = String.valueOf(typed.getFirst("then"));
        if (then.equals("read") && faults.isEmpty()) {
            return Pages.redirect(ReadBackController.PATH);
        }
        if (then.equals("read")) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(drafts.get(draft.id()), faults));
        }
        if (then.equals("search") || asked) {
            return Pages.redirect(PATH + "#respondentQuery");
        }
        return Pages.redirect(PATH, faults.isEmpty() ? "已保存，可以复述了" : "已保存，还有 " + faults.size() + " 项没有问到");
    }

    private Map<String, String> keep(Draft draft, Map<String, String> typed) {
        var faults = new LinkedHashMap<String, String>();
        for (Part part : Part.values()) {
            faults.putAll(drafts.save(draft.id(), part, typed));
        }
        line.objection(drafts.get(draft.id())).ifPresent(sentence -> faults.put(Draft.OWN_NUMBER, sentence));
        return faults;
    }

    /** Bodies for what was typed so far, as a piece of the page; nothing is kept. */
    @GetMapping(PATH + "/bodies")
    View bodies(@RequestParam(defaultValue = "") String respondentQuery, HttpServletRequest request) {
        line.receivers().of(request);
        var form = Form.of(Map.of("respondentQuery", java.util.List.of(respondentQuery)));
        return pages.show(new BodiesPage(whole(form).respondent().found()));
    }

    private CallPage page(Draft draft, Map<String, String> faults) {
        var form = Line.form(draft);
        line.objection(draft).ifPresent(sentence -> form.refuse(Draft.OWN_NUMBER, sentence));
        faults.forEach(form::refuse);
        return new CallPage(draft.channel().label(), form.errors(), Line.numberField(form), whole(form));
    }

    private WholeForm whole(Form form) {
        return WholeForm.of(form, organisations.directory(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    @ExceptionHandler
    View gone(DraftGone gone) {
        return Pages.redirect(gone.isLodged() ? ReceiptController.PATH : CallerController.PATH);
    }
}
