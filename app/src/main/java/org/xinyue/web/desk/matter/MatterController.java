package org.xinyue.web.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.matter.Carrying;
import org.xinyue.matter.LinkRefused;
import org.xinyue.matter.Matters;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.dossier.CaseAccess;
import org.xinyue.web.desk.dossier.CaseSight;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Links cases, parts them, and takes an act over to the others. The respondent is answered as if there were no such page. */
@Controller
@Implements({Clause.A3_OWNER, Clause.B4_IDENTITY})
class MatterController {
    private static final String PATH = "/office/cases/{caseId}/matter";

    private final Officials officials;
    private final CaseAccess access;
    private final MatterPages matterPages;
    private final Service service;
    private final Pages pages;

    /** What the page does. */
    @Component
    record Service(Matters matters, Carrying carrying, AuditTrail audit) {}

    MatterController(Officials officials, CaseAccess access, MatterPages matterPages, Service service, Pages pages) {
        this.officials = officials;
        this.access = access;
        this.matterPages = matterPages;
        this.service = service;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(
            HttpServletRequest request,
            @PathVariable("caseId") UUID caseId,
            @RequestParam(name = "carry", defaultValue = "") String carry) {
        var sight = sight(request, caseId);
        service.audit().recordRead(sight.official(), "查看同一事项", sight.file().number(), "");
        return pages.show(matterPages.page(sight, Form.empty(), number(carry)));
    }

    @PostMapping(PATH + "/link")
    View link(
            HttpServletRequest request,
            @PathVariable("caseId") UUID caseId,
            @RequestParam MultiValueMap<String, String> typed) {
        var sight = sight(request, caseId);
        var form = Form.of(typed);
        try {
            var other = UUID.fromString(form.value("other"));
            service.matters().link(caseId, other, form.value("why"), sight.official());
            return Pages.redirect(page(caseId), "已关联为同一事项，编号、时限和答复责任不变。");
        } catch (IllegalArgumentException unread) {
            return again(sight, form.refuse("other", "请先选择要关联的投诉"));
        } catch (LinkRefused refused) {
            return again(sight, form.refuse("why", String.valueOf(refused.getMessage())));
        }
    }

    @PostMapping(PATH + "/part")
    View part(
            HttpServletRequest request,
            @PathVariable("caseId") UUID caseId,
            @RequestParam MultiValueMap<String, String> typed) {
        var sight = sight(request, caseId);
        var form = Form.of(typed);
        try {
            service.matters().part(caseId, form.value("whyNot"), sight.official());
            return Pages.redirect(page(caseId), "已解除关联，各件按自己的编号和时限办理。");
        } catch (LinkRefused refused) {
            return again(sight, form.refuse("whyNot", String.valueOf(refused.getMessage())));
        }
    }

    @PostMapping(PATH + "/carry")
    View carry(
            HttpServletRequest request,
            @PathVariable("caseId") UUID caseId,
            @RequestParam MultiValueMap<String, String> typed) {
        var sight = sight(request, caseId);
        var form = Form.of(typed);
        int version = number(form.value("version"));
        var chosen = chosen(form);
        if (chosen.isEmpty()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    matterPages.page(sight, form.refuse("case", "请勾选要一并办理的投诉"), version));
        }
        var outcomes = service.carrying().carry(sight.file(), version, chosen, sight.official());
        var refused = outcomes.stream()
                .filter(outcome -> !outcome.refusal().isEmpty())
                .toList();
        refused.forEach(outcome ->
                form.refuse(outcome.file().id().toString(), outcome.file().number() + "：" + outcome.refusal()));
        int done = outcomes.size() - refused.size();
        return refused.isEmpty() && done > 0
                ? Pages.redirect(page(caseId), "已一并办理 " + done + " 件，每件有自己的编号和文书。")
                : pages.show(HttpStatus.CONFLICT, matterPages.page(sight, nothing(form, done), version));
    }

    private static Form nothing(Form form, int done) {
        return form.refused() || done > 0 ? form : form.refuse("case", "勾选的投诉现在不能一并办理，请刷新页面核对");
    }

    private View again(CaseSight sight, Form form) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, matterPages.page(sight, form, 0));
    }

    private CaseSight sight(HttpServletRequest request, UUID caseId) {
        var sight = access.open(caseId, officials.of(request));
        if (sight.asRespondent() || sight.observing()) {
            throw new CaseUnknown();
        }
        return sight;
    }

    private static Map<UUID, Integer> chosen(Form form) {
        var chosen = new LinkedHashMap<UUID, Integer>();
        for (var text : List.copyOf(form.values("case"))) {
            try {
                chosen.put(UUID.fromString(text), number(form.value("version." + text)));
            } catch (IllegalArgumentException unreadable) {
                // Names no case: nothing is done in it.
            }
        }
        return chosen;
    }

    /** The number, or 0, which no line and no case has. */
    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    static String page(UUID caseId) {
        return "/office/cases/" + caseId + "/matter";
    }
}
