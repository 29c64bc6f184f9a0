package org.xinyue.web.desk.list;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.column.ColumnHead;
import org.xinyue.web.desk.column.ListColumn;
import org.xinyue.web.shell.Pages;

/** The ledger of running orders to rectify (整改台账). */
@Controller
@Implements({Clause.A3_RECTIFY, Clause.B4_IDENTITY})
class RectificationsController {
    private static final int SIZE = 20;
    private static final String PATH = "/office/rectifications";
    private static final String LATEST_FIRST = "-due";

    private final Officials officials;
    private final Inbox inbox;
    private final OrderLines lines;
    private final Pages pages;

    RectificationsController(Officials officials, Inbox inbox, OrderLines lines, Pages pages) {
        this.officials = officials;
        this.inbox = inbox;
        this.lines = lines;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request, @RequestParam(name = "after", required = false) @Nullable String after) {
        var official = officials.of(request);
        var latestFirst = Asked.of(request).value("sort").equals(LATEST_FIRST);
        var page = inbox.rectifications(official, latestFirst, after, SIZE);
        var shown = lines.of(page.cases(), official);
        var here = latestFirst ? PATH + "?sort=" + LATEST_FIRST : PATH;
        return pages.show(new RectificationsPage(
                shown.isEmpty() ? null : here.replace(PATH, "/office/export/rectifications"),
                ColumnHead.sorted(
                        ListColumn.DEADLINE, latestFirst ? PATH : PATH + "?sort=" + LATEST_FIRST, latestFirst),
                shown,
                new Pager(
                        "每页 " + SIZE + " 件",
                        after == null ? null : here,
                        page.next() == null
                                ? null
                                : here + (latestFirst ? "&" : "?") + "after=" + Asked.encoded(page.next())),
                shown.isEmpty() ? Empty.of("没有正在进行的整改", "责令整改后、整改核验前的投诉会列在这里。") : null));
    }
}
