package org.xinyue.web.desk.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditEntry;
import org.xinyue.audit.AuditSearch;
import org.xinyue.audit.AuditTrail;
import org.xinyue.audit.Inspections;
import org.xinyue.casework.CaseTime;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;
import org.xinyue.web.shell.Pages;

/** The trail for the platform's audit administrators, and for nobody else; what they look for is recorded like anybody's reading. */
@Controller
@Implements(Clause.B4_SECRETS)
class AuditController {
    static final String PATH = "/office/audit";
    private static final int SIZE = 50;

    private final Officials officials;
    private final Records records;
    private final Pages pages;

    AuditController(Officials officials, Records records, Pages pages) {
        this.officials = officials;
        this.records = records;
        this.pages = pages;
    }

    /** The trail and what is known of it. */
    @Component
    record Records(
            AuditTrail trail, AuditSearch search, Inspections inspections, Inspections.Asking asking, CaseTime time) {}

    /** The entry in the menu of those who may. */
    @Component
    @Order(60)
    static class Menu implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            return official.holds(People.PLATFORM, Role.AUDITOR)
                    ? List.of(MenuItem.of(MenuGroup.SYSTEM, "审计日志", PATH, Icon.SHIELD))
                    : List.of();
        }
    }

    @GetMapping(PATH)
    View search(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var auditor = auditor(request);
        var asked = AuditAsked.of(typed);
        var found = records.search().find(asked.query(), asked.before(), SIZE + 1);
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        // Only the page that the menu opens, with the newest lines, leaves none: it would be about itself.
        if (!asked.query().everything() || asked.further()) {
            records.trail().recordRead(auditor, "查询审计日志", "审计日志", asked.words() + "；列出 " + shown.size() + " 行");
        }
        return pages.show(new AuditPage(
                "审计日志",
                check(),
                asked.fields(),
                Choices.of(
                        "act",
                        "类型",
                        asked.query().act(),
                        records.search().kinds().stream()
                                .map(kind -> Choices.Option.of(kind, kind))
                                .toList()),
                asked.query().everything() ? null : PATH,
                table(shown),
                new Pager(
                        "最新的在前，每页 " + SIZE + " 行",
                        asked.further() ? asked.href() : null,
                        found.size() > SIZE ? asked.href(shown.getLast().number()) : null),
                shown.isEmpty() ? Empty.of("没有相符的记录", "人员、类型和对象须与日志所写完全一致；也可以只按日期查看。") : null));
    }

    private Grid table(List<AuditEntry> lines) {
        return new Grid(
                "审计日志表",
                List.of(
                        Table.Column.number("行号"),
                        Table.Column.of("时间"),
                        Table.Column.of("人员"),
                        Table.Column.of("类型"),
                        Table.Column.of("对象"),
                        Table.Column.of("说明")),
                lines.stream().map(this::row).toList());
    }

    private Grid.Row row(AuditEntry line) {
        var number = Long.toString(line.number());
        return new Grid.Row(
                number,
                List.of(
                        Grid.Entry.of(number),
                        Grid.Entry.of(Wording.time(line.at(), records.time().today())),
                        Grid.Entry.of(line.actor()),
                        Grid.Entry.of(line.act()),
                        Grid.Entry.of(line.subject()),
                        Grid.Entry.of(line.detail())));
    }

    private AuditPage.@Nullable Check check() {
        return records.inspections()
                .last()
                .map(found -> new AuditPage.Check(
                        finding("完好", found.broken()),
                        finding("完整", found.missing()),
                        Wording.time(found.at(), records.time().today()) + "，" + found.by(),
                        "共 " + found.lines() + " 行，日首 " + found.heads() + " 个，签署到第 " + found.signed() + " 行"))
                .orElse(null);
    }

    private static AuditPage.Finding finding(String label, @Nullable String reason) {
        var answer = reason == null ? new Tag(Tone.GREEN, "是") : new Tag(Tone.RED, "否");
        return new AuditPage.Finding(label, answer, reason);
    }

    @PostMapping(PATH + "/inspection")
    View inspect(HttpServletRequest request) {
        records.asking().ask(auditor(request).name());
        return Pages.redirect(PATH, "已开始核对，日志较长时需要几分钟；完成后刷新本页查看结论。");
    }

    @GetMapping(PATH + "/heads")
    void heads(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var auditor = auditor(request);
        records.trail().recordRead(auditor, "下载审计日首", "审计日志", "");
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("审计日首 " + records.time().today() + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        records.inspections().writeHeads(response.getOutputStream());
    }

    private Actor.Official auditor(HttpServletRequest request) {
        var official = officials.of(request);
        if (!official.holds(People.PLATFORM, Role.AUDITOR)) {
            throw DeskRefused.notFound("这个页面只对审计管理员开放");
        }
        return official;
    }
}
