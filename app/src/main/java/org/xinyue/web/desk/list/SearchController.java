package org.xinyue.web.desk.list;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.desk.CaseSearch;
import org.xinyue.casework.desk.Conditions;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.column.Layouts;
import org.xinyue.web.desk.column.ListColumn;
import org.xinyue.web.shell.Pages;

/** All cases that an official may open, running and ended (全部投诉). */
@Controller
@Implements({Clause.A3_OWNER, Clause.B4_IDENTITY})
class SearchController {
    private static final int SIZE = 20;
    private static final int COUNTED = 1_000;

    private final Officials officials;
    private final CaseSearch search;
    private final DeskRows rows;
    private final Records records;
    private final Pages pages;

    SearchController(Officials officials, CaseSearch search, DeskRows rows, Records records, Pages pages) {
        this.officials = officials;
        this.search = search;
        this.rows = rows;
        this.records = records;
        this.pages = pages;
    }

    /** What is looked up beside the cases themselves. */
    @Component
    record Records(AuditTrail audit, Organisations organisations, Layouts layouts, Sought sought) {}

    @GetMapping(SearchQuery.PATH)
    View search(HttpServletRequest request, @RequestParam(name = "after", required = false) @Nullable String after) {
        var official = officials.of(request);
        var divisions = records.organisations().directory().divisions();
        var query = SearchQuery.of(Asked.of(request), divisions);
        var conditions = query.asked().conditions();
        var count = search.count(official, conditions, COUNTED + 1);
        var page = search.page(official, query.asked(), after, SIZE);
        var found = rows.rows(page.cases(), official);
        record(official, conditions, found.size());
        return pages.show(new SearchPage(
                query.export(found.isEmpty()),
                query.bar(divisions),
                records.layouts().shown(official, ListColumn.OfList.SEARCH).stream()
                        .map(query::head)
                        .toList(),
                found,
                new Pager(
                        (count > COUNTED ? "共 " + COUNTED + " 件以上" : "共 " + count + " 件") + "，每页 " + SIZE + " 件",
                        after == null ? null : query.href(),
                        page.next() == null ? null : query.href(page.next())),
                found.isEmpty() ? empty(conditions) : null));
    }

    /** Who looked for what is on record: words that were typed may name a firm. */
    private void record(Actor.Official official, Conditions conditions, int shown) {
        records.audit()
                .recordRead(official, "检索案件", records.sought().recorded(conditions.text()), "列出 " + shown + " 件");
    }

    private static Empty empty(Conditions conditions) {
        return conditions.narrows()
                ? new Empty("没有找到相符的投诉", "可以输入编号中的数字、事项名称或被投诉主体中的词，或放宽环节、盟市、渠道。", SearchQuery.PATH, "清除筛选")
                : Empty.of("还没有可以查看的投诉", "本单位受理、转交、核实、复核的投诉，以及已经告知本单位的投诉，会列在这里。");
    }
}
