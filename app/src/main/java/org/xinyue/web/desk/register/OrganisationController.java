package org.xinyue.web.desk.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.OrganisationRefused;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Fact;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** The register of bodies: looking up, and ending a body. */
@Controller
class OrganisationController {
    private static final int LISTED = 50;

    private final Officials officials;
    private final Organisations organisations;
    private final BodyFinder finder;
    private final Pages pages;

    OrganisationController(Officials officials, Organisations organisations, BodyFinder finder, Pages pages) {
        this.officials = officials;
        this.organisations = organisations;
        this.finder = finder;
        this.pages = pages;
    }

    @GetMapping("/office/organisations")
    View list(HttpServletRequest request, @RequestParam(name = "q", defaultValue = "") String query) {
        officials.administrator(request);
        var directory = finder.directory();
        var all = directory.all(finder.today());
        var found =
                query.isBlank() ? all.stream().limit(LISTED).toList() : directory.search(query, finder.today(), LISTED);
        var summary = query.isBlank()
                ? "登记在册 " + all.size() + " 个，先列出 " + found.size() + " 个，请按名称或代码查找"
                : found.size() < LISTED ? "找到 " + found.size() + " 个" : "只列出前 " + LISTED + " 个，请输入更具体的词";
        var empty = new Empty("没有找到这个机构", "请换一个词查找；确实没有登记的，可以新登记。", "/office/organisations/new", "登记机构");
        return pages.show(new OrganisationsPage(
                "机构管理", query, summary, found.stream().map(finder::row).toList(), found.isEmpty() ? empty : null));
    }

    @GetMapping("/office/organisations/{id}")
    View show(HttpServletRequest request, @PathVariable("id") UUID id) {
        officials.administrator(request);
        return pages.show(page(finder.directory().get(id), Form.empty(), null));
    }

    @PostMapping("/office/organisations/{id}/end")
    View end(
            HttpServletRequest request,
            @PathVariable("id") UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var by = Officials.signature(officials.administrator(request));
        var body = finder.directory().get(id);
        var form = Form.of(typed);
        if (typed.containsKey("find")) {
            return pages.show(page(body, form, null));
        }
        var on = finder.date(form, "on");
        if (on == null) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(body, form, null));
        }
        var successor = finder.id(form, "successor");
        try {
            if (successor == null) {
                organisations.end(id, on, by);
            } else {
                organisations.succeed(id, successor, on, by);
            }
        } catch (OrganisationRefused refused) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(body, form, refused));
        }
        return Pages.redirect("/office/organisations/" + id, "已登记“" + body.name() + "”自 " + on + " 起撤销");
    }

    private OrganisationPage page(Body body, Form form, @Nullable OrganisationRefused refused) {
        var ended = body.validity().to() != null;
        var below = finder.directory().directlyBelow(body.id(), finder.today());
        return new OrganisationPage(
                body.name(),
                "/office/organisations/" + body.id(),
                facts(body),
                below.stream().limit(LISTED).map(finder::row).toList(),
                ended
                        ? null
                        : new Ending(
                                form.date("on", "自哪一天起撤销").hint("这一天起不再存续"), finder.chooser(form, "successor", "承继单位")),
                BodyFinder.errors(form, refused));
    }

    private List<Fact> facts(Body body) {
        var names = finder.names();
        var validity = body.validity();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                "统一社会信用代码",
                body.creditCode() == null ? "未登记" : body.creditCode().value()));
        facts.add(Fact.of("类别", body.kind().label() + (body.kind().inScope() ? "" : "（不属于被投诉范围）")));
        facts.add(Fact.of("层级", body.level().label()));
        facts.add(new Fact("所在地", names.place(body), body.divisionCode(), null));
        facts.add(line("上级部门", body.lines().superiorId()));
        facts.add(line("主管部门", body.lines().competentId()));
        facts.add(Fact.of(
                "存续", "自 " + validity.from() + (validity.to() == null ? " 起" : " 至 " + validity.to() + "（不含）")));
        facts.add(line("承继单位", validity.successorId()));
        facts.add(Fact.of("信用牵头", body.creditLead() ? "是本地社会信用体系建设牵头部门" : "否"));
        var former = finder.directory().formerNames(body.id());
        if (!former.isEmpty()) {
            facts.add(Fact.of("曾用名", String.join("、", former)));
        }
        return facts;
    }

    private Fact line(String key, @Nullable UUID id) {
        return new Fact(key, finder.names().of(id), null, id == null ? null : "/office/organisations/" + id);
    }
}
