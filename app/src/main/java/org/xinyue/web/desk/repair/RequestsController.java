package org.xinyue.web.desk.repair;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.credit.CreditAccess;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.repair.RepairPolicy;
import org.xinyue.repair.RequestAct;
import org.xinyue.repair.RequestRefused;
import org.xinyue.repair.RequestUnknown;
import org.xinyue.repair.RequestWatch;
import org.xinyue.repair.Requests;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.show.Tab;
import org.xinyue.web.desk.credit.ActForm;
import org.xinyue.web.desk.credit.CreditDesk;
import org.xinyue.web.desk.credit.CreditLines;
import org.xinyue.web.desk.credit.Proofs;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;
import org.xinyue.web.shell.Pages;

/** Requests as a list and one by one: certified, decided, withdrawn. */
@Controller
@Implements(Clause.A11_REPAIR)
class RequestsController {
    private static final String PATH = RequestWords.PATH + "/{requestId}";

    private final CreditDesk desk;
    private final Requests requests;
    private final Reading reading;
    private final RequestWords words;
    private final Pages pages;

    RequestsController(CreditDesk desk, Requests requests, Reading reading, RequestWords words, Pages pages) {
        this.desk = desk;
        this.requests = requests;
        this.reading = reading;
        this.words = words;
        this.pages = pages;
    }

    /** What is read besides. */
    @Component("repairReading")
    record Reading(RequestWatch watch, RepairPolicy policy, Proofs proofs) {}

    /** The entry in the side menu. */
    @Component("repairMenu")
    @Order(16)
    record Menu(CreditAccess access) implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            return access.sightOf(official).isNothing()
                    ? List.of()
                    : List.of(MenuItem.of(MenuGroup.MONITORING, "修复与异议", RequestWords.PATH, Icon.KEY));
        }
    }

    @GetMapping(RequestWords.PATH)
    View list(HttpServletRequest request, @RequestParam(name = "show", defaultValue = "open") String show) {
        var official = desk.of(request);
        boolean open = !show.equals("all");
        var seen = reading.watch().seenBy(official, open);
        return pages.show(new RequestsPage(
                List.of(
                        new Tab("待办理", RequestWords.PATH + "?show=open", "", open),
                        new Tab("全部", RequestWords.PATH + "?show=all", "", !open)),
                reading.policy().words(),
                words.table(seen),
                seen.isEmpty() ? Empty.of("这里没有申请", "单位从自己的信用记录页面申请修复或提出异议，会列在这里。") : null));
    }

    @GetMapping(PATH)
    View show(HttpServletRequest request, @PathVariable("requestId") UUID requestId) {
        var official = desk.of(request);
        return pages.show(page(requests.get(requestId, official), official, Form.empty()));
    }

    @PostMapping(PATH + "/{deed}")
    View act(
            HttpServletRequest request,
            @PathVariable("requestId") UUID requestId,
            @PathVariable("deed") String slug,
            @RequestParam MultiValueMap<String, String> typed) {
        var official = desk.of(request);
        var act = Arrays.stream(RequestAct.values())
                .filter(one -> RequestWords.slug(one).equals(slug))
                .findFirst()
                .orElseThrow(RequestUnknown::new);
        var form = Form.of(typed);
        try {
            var deed = new Requests.Deed(act, ApplyController.version(form), form.value(slug + "-words"));
            requests.act(requestId, deed, official);
            return Pages.redirect(RequestWords.PATH + "/" + requestId, "已办理");
        } catch (RequestRefused refused) {
            form.refuse("", refused.sentence());
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, page(requests.get(requestId, official), official, form));
        }
    }

    @GetMapping(PATH + "/evidence/{documentId}")
    ResponseEntity<Resource> evidence(
            HttpServletRequest request,
            @PathVariable("requestId") UUID requestId,
            @PathVariable("documentId") UUID documentId) {
        requests.get(requestId, desk.of(request));
        return reading.proofs().download(requestId, documentId);
    }

    private RequestPage page(Requests.Seen seen, Actor.Official official, Form form) {
        var request = seen.request();
        var entry = seen.entry();
        var facts = List.of(
                Fact.of("编号", request.number()),
                Fact.of("单位", entry.subject().name()),
                new Fact("信用记录", entry.basis().document(), entry.finding().ground(), CreditLines.href(entry)),
                Fact.of("失信程度", entry.finding().severity().label()),
                Fact.of("认定部门", entry.basis().confirmingName()),
                Fact.of("提出时间", words.time(request)));
        var forms = new ArrayList<ActForm>();
        for (var act : requests.open(seen, official)) {
            var slug = RequestWords.slug(act);
            var path = RequestWords.PATH + "/" + request.id() + "/" + slug;
            var one = ActForm.button(slug, act.label(request.kind()), hint(act), path, request.version())
                    .asking("理由和依据", "5 至 2000 字");
            boolean negative = act == RequestAct.DENY || act == RequestAct.REFUSE || act == RequestAct.WITHDRAW;
            forms.add(negative ? one.dangerous() : one);
        }
        return new RequestPage(
                (form.refused() ? "错误：" : "") + request.kind().label() + "申请",
                RequestWords.tag(request),
                facts,
                reading.proofs().of(request.id(), RequestWords.PATH + "/" + request.id(), "申请单位"),
                words.moments(request),
                forms,
                form.errors());
    }

    private static String hint(RequestAct act) {
        return act == RequestAct.GRANT ? "决定后记录随即结束：公示终止，共享和使用停止，据此采取的惩戒措施同时失效" : "";
    }
}
