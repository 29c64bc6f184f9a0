package org.xinyue.web.desk.rule;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.variant.Difference;
import org.xinyue.casework.procedure.variant.VariantRefused;
import org.xinyue.casework.rule.Entered;
import org.xinyue.casework.rule.Procedures;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Pages;

/** The procedure and every version of channels' own rules, for every official to look up; a second person decides on what was entered. */
@Controller
class ProcedureController {
    private static final String PATH = "/office/procedure";

    private final Officials officials;
    private final Rights rights;
    private final Procedures procedures;
    private final Clock clock;
    private final Pages pages;

    ProcedureController(Officials officials, Rights rights, Procedures procedures, Clock clock, Pages pages) {
        this.officials = officials;
        this.rights = rights;
        this.procedures = procedures;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View procedure(HttpServletRequest request) {
        return pages.show(page(officials.of(request), List.of()));
    }

    @PostMapping(PATH + "/decide")
    View decide(
            HttpServletRequest request,
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "approve", defaultValue = "") String approve) {
        var official = rights.required(request);
        boolean approved = approve.equals("yes");
        try {
            procedures.decide(id, approved, official);
        } catch (VariantRefused refused) {
            var errors = List.of(new FieldError("variants-title", String.valueOf(refused.getMessage())));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(official, errors));
        }
        return Pages.redirect(PATH, id + (approved ? " 已通过，自生效日起对新登记的投诉适用" : " 已退回，不会生效"));
    }

    private ProcedurePage page(Actor.Official official, List<FieldError> errors) {
        var all = procedures.all();
        var right = rights.holds(official);
        var entries = all.stream()
                .filter(entered -> right || entered.isApproved())
                .map(entered -> entry(entered, all, official, right))
                .toList();
        return new ProcedurePage("办理程序", ComplaintProcedure.VERSION, rows(), periods(), entries, right, errors);
    }

    private VariantEntry entry(Entered entered, List<Entered> all, Actor.Official official, boolean right) {
        var variant = entered.variant();
        var basis = variant.basis();
        return new VariantEntry(
                variant.id(),
                variant.title(),
                status(entered, all),
                variant.scope().label(),
                basis.document() + "（" + basis.reference() + "；" + basis.rank().label() + "；可靠程度 "
                        + basis.certainty().label() + "）",
                "自 " + variant.from() + " 起" + (variant.to() == null ? "" : "，至 " + variant.to() + " 止"),
                record(entered),
                Difference.of(variant).stream().map(VariantEntry.Line::of).toList(),
                right
                        && entered.isPending()
                        && !official.personId().equals(entered.entry().personId()));
    }

    private Tag status(Entered entered, List<Entered> all) {
        if (entered.isPending()) {
            return new Tag(Tone.AMBER, "待另一人复核");
        }
        if (!entered.isApproved()) {
            return new Tag(Tone.GREY, "已退回");
        }
        var today = today();
        var variant = entered.variant();
        if (variant.from().isAfter(today)) {
            return new Tag(Tone.BLUE, "尚未生效");
        }
        boolean followed = all.stream()
                .filter(Entered::isApproved)
                .map(Entered::variant)
                .anyMatch(other -> other.scope().code().equals(variant.scope().code())
                        && other.from().isAfter(variant.from())
                        && !other.from().isAfter(today));
        if (followed) {
            return new Tag(Tone.GREY, "已被后续版本替代");
        }
        return variant.holdsOn(today) ? new Tag(Tone.GREEN, "有效") : new Tag(Tone.GREY, "已失效");
    }

    private String record(Entered entered) {
        var text = new StringBuilder(entered.entry().by())
                .append(" ")
                .append(Wording.dayOf(entered.entry().at()))
                .append(" 登记：")
                .append(entered.reason());
        var decision = entered.decision();
        if (decision != null) {
            text.append("；")
                    .append(decision.by())
                    .append(" ")
                    .append(Wording.dayOf(decision.at()))
                    .append(decision.approved() ? " 复核通过" : " 退回");
        }
        return text.toString();
    }

    private static List<ProcedurePage.Row> rows() {
        return ComplaintProcedure.BASE.steps().stream()
                .map(step -> new ProcedurePage.Row(
                        step.clause().label(),
                        step.from().label(),
                        step.act().label() + (step.act().isFormal() ? "（须审批负责人）" : ""),
                        step.party().label(),
                        step.to().label(),
                        step.requirements().stream().map(Requirement::label).collect(Collectors.joining("；"))))
                .toList();
    }

    private static List<ProcedurePage.Period> periods() {
        var periods = new ArrayList<ProcedurePage.Period>();
        for (var kind : DeadlineKind.values()) {
            periods.add(new ProcedurePage.Period(
                    kind.label(),
                    kind.clause().label(),
                    kind.owes().label(),
                    ComplaintProcedure.BASE.period(kind).label()));
        }
        return periods;
    }

    private LocalDate today() {
        return Wording.dayOf(clock.instant());
    }
}
