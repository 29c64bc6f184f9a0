package org.xinyue.web.desk.register;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.organisation.CreditCodeOverrides;
import org.xinyue.organisation.OrganisationRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.security.ParkedForms;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Requests and approvals of credit codes that fail the check. */
@Controller
class OverrideController {
    private static final String PATH = "/office/organisations/overrides";

    private final Officials officials;
    private final CreditCodeOverrides overrides;
    private final Pages pages;
    private final ParkedForms parked;

    OverrideController(Officials officials, CreditCodeOverrides overrides, Pages pages, ParkedForms parked) {
        this.officials = officials;
        this.overrides = overrides;
        this.pages = pages;
        this.parked = parked;
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        return pages.show(page(Officials.signature(officials.administrator(request)), typedBefore(request), null));
    }

    @PostMapping(PATH)
    View request(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var by = Officials.signature(officials.administrator(request));
        var form = Form.of(typed);
        try {
            overrides.request(form.value("code"), form.value("reason"), by);
        } catch (OrganisationRefused refused) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(by, form, refused));
        }
        return Pages.redirect(PATH, "已提交复核申请，请另一位系统管理员核对证照后通过");
    }

    @PostMapping(PATH + "/approve")
    View approve(HttpServletRequest request, @RequestParam(name = "code", defaultValue = "") String code) {
        var by = Officials.signature(officials.administrator(request));
        try {
            overrides.approve(code, by);
        } catch (OrganisationRefused refused) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(by, Form.empty(), refused));
        }
        return Pages.redirect(PATH, code + " 已通过复核，可以登记使用");
    }

    private OverridesPage page(String by, Form form, @Nullable OrganisationRefused refused) {
        var pending = overrides.pending().stream()
                .map(request -> new OverridesPage.Pending(
                        request.code(),
                        request.reason(),
                        request.requestedBy(),
                        request.requestedBy().equals(by)))
                .toList();
        return new OverridesPage(
                "信用代码人工复核",
                form.field("code", "统一社会信用代码").width("long"),
                form.field("reason", "申请理由").hint("写明见到的证照及其编号，不少于 5 个字"),
                pending,
                BodyFinder.errors(form, refused));
    }

    /** What was typed before the session ended, else nothing. */
    private Form typedBefore(HttpServletRequest request) {
        return parked.take(request).map(Form::of).orElseGet(Form::empty);
    }
}
