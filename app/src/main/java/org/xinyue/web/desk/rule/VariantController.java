package org.xinyue.web.desk.rule;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.casework.procedure.variant.Variant;
import org.xinyue.casework.procedure.variant.VariantRefused;
import org.xinyue.casework.rule.Procedures;
import org.xinyue.web.security.ParkedForms;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Enters a version of a channel's own rules: first what it changes, on the table and on a case, then, when confirmed, before a second person. */
@Controller
class VariantController {
    private static final String PATH = "/office/procedure/new";

    private final Rights rights;
    private final Procedures procedures;
    private final RulePreviews previews;
    private final Pages pages;
    private final ParkedForms parked;

    VariantController(Rights rights, Procedures procedures, RulePreviews previews, Pages pages, ParkedForms parked) {
        this.rights = rights;
        this.procedures = procedures;
        this.previews = previews;
        this.pages = pages;
        this.parked = parked;
    }

    @GetMapping(PATH)
    View open(HttpServletRequest request, @RequestParam(name = "of", defaultValue = "") String of) {
        rights.required(request);
        var form = parked.take(request).map(Form::of).orElseGet(() -> begun(of));
        return pages.show(page(form, null));
    }

    /** Empty, or with what an earlier version says. */
    private Form begun(String of) {
        return procedures.all().stream()
                .filter(entered -> entered.variant().id().equals(of))
                .findFirst()
                .map(entered -> TypedVariant.of(entered.variant()))
                .orElseGet(Form::empty);
    }

    @PostMapping(PATH)
    View submit(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var official = rights.required(request);
        var form = Form.of(typed);
        var reader = new VariantForm(form);
        var variant = reader.read(procedures::nextNumber);
        if (variant == null) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, null));
        }
        if (!typed.containsKey("confirm")) {
            var example = previews.example(form, official, variant);
            var status = form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            return pages.show(status, page(form, Preview.of(variant, example)));
        }
        return enter(request, form, reader, variant);
    }

    private View enter(HttpServletRequest request, Form form, VariantForm reader, Variant variant) {
        try {
            procedures.enter(variant, form.value("reason"), rights.required(request));
        } catch (VariantRefused refused) {
            reader.refuse(refused);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, null));
        }
        return Pages.redirect("/office/procedure", variant.id() + " 已登记，须由另一位有权限的人员复核后才会生效");
    }

    private static VariantPage page(Form form, @Nullable Preview preview) {
        return new VariantPage(
                (form.refused() ? "错误：" : "") + "登记程序变体",
                Slots.head(form),
                new VariantPage.Time(
                        form.date("from", "自哪天起").hint("须在今天之后；已经登记的投诉仍按登记时的版本办理"),
                        form.date("to", "至哪天止").asOptional(),
                        form.field("example", "用一件在办投诉试算")
                                .hint("填写投诉编号，预览时对照新旧期限；不会改变这件投诉")
                                .width("long")
                                .asOptional()),
                Slots.clocks(form),
                new VariantPage.Bound(
                        form.field("handBack", "退回期限（工作日）").width("short").asOptional(),
                        form.field("handBackArticle", "条款").width("amount").asOptional(),
                        form.field("extension", "核实可以延长，自转交起最长（日）")
                                .width("short")
                                .asOptional(),
                        form.field("extensionArticle", "条款").width("amount").asOptional()),
                Slots.rows(form),
                form.field("reason", "登记理由").hint("写明为什么登记、原文在哪里，不少于 5 个字"),
                form.errors(),
                preview);
    }
}
