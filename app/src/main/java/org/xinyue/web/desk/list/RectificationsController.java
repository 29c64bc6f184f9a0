package org.xinyue.web.desk.list;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Pages;

/** The ledger of running orders to rectify (整改台账). */
@Controller
@Implements({Clause.A3_RECTIFY, Clause.B4_IDENTITY})
class RectificationsController {
    private static final int SIZE = 20;
    private static final String PATH = "/office/rectifications";

    private final Officials officials;
    private final Inbox inbox;
    private final DeskRows rows;
    private final Pages pages;

    RectificationsController(Officials officials, Inbox inbox, DeskRows rows, Pages pages) {
        this.officials = officials;
        this.inbox = inbox;
        this.rows = rows;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request, @RequestParam(name = "after", required = false) @Nullable String after) {
        var page = inbox.rectifications(officials.of(request), after, SIZE);
        var lines = page.cases().stream().map(this::line).toList();
        return pages.show(new RectificationsPage(
                "整改台账",
                lines,
                new Pager(
                        "每页 " + SIZE + " 件",
                        after == null ? null : PATH,
                        page.next() == null ? null : PATH + "?after=" + ConditionsQuery.encoded(page.next())),
                lines.isEmpty() ? Empty.of("没有正在进行的整改", "责令整改后、整改核验前的投诉会列在这里。") : null));
    }

    private RectificationsPage.Line line(CaseFile file) {
        var order = file.state().progress().rectification();
        return new RectificationsPage.Line(
                rows.row(file),
                order == null ? "—" : Wording.day(order.orderedOn(), rows.today()),
                extension(file.state().stage(), order != null && order.extensions() > 0));
    }

    private static String extension(Stage stage, boolean extended) {
        if (stage == Stage.EXTENSION_ASKED) {
            return "申请延期，待审批";
        }
        return extended ? "已延期一次" : "未延期";
    }
}
