package org.xinyue.web.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.channel.report.ReportUnknown;
import org.xinyue.channel.report.Reports;
import org.xinyue.channel.report.Show;
import org.xinyue.channel.report.Signing;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.show.Tab;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.shell.Pages;

/** Notices to sign for, and the button that does it (回告签收). */
@Controller
@Implements(Clause.A3_REPORT_BACK)
class ReportsController {
    private static final int SIZE = 20;

    private final ReportDesk desk;
    private final Reports reports;
    private final Signing signing;
    private final ReportLines words;
    private final Pages pages;

    ReportsController(ReportDesk desk, Reports reports, Signing signing, ReportLines words, Pages pages) {
        this.desk = desk;
        this.reports = reports;
        this.signing = signing;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping(ReportDesk.PATH)
    View list(
            HttpServletRequest request,
            @RequestParam(name = "show", defaultValue = "waiting") String typed,
            @RequestParam(name = "after", defaultValue = "") String after) {
        var bodies = Inbox.desksOf(desk.of(request));
        var show = show(typed);
        var found = reports.page(bodies, show, id(after).orElse(null), SIZE + 1);
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        var lines = shown.stream()
                .map(named -> words.line(named, bodies.size() > 1))
                .toList();
        var counts = reports.counts(bodies);
        return pages.show(new ReportsPage(
                slug(show),
                tabs(show, counts),
                counts.sheet(),
                lines,
                (int) lines.stream().filter(line -> line.receipt() == null).count(),
                new Pager(
                        "每页 " + SIZE + " 件",
                        after.isEmpty() ? null : href(show),
                        found.size() > SIZE
                                ? href(show) + "&after="
                                        + shown.getLast().report().id()
                                : null),
                lines.isEmpty() ? empty(show) : null));
    }

    private static List<Tab> tabs(Show open, Reports.Counts counts) {
        return Arrays.stream(Show.values())
                .map(show -> switch (show) {
                    case WAITING -> new Tab("待签收", href(show), Integer.toString(counts.waiting()), show == open);
                    case OVERDUE -> new Tab("超期未签收", href(show), Integer.toString(counts.overdue()), show == open);
                    case SIGNED -> new Tab("已签收", href(show), "", show == open);
                })
                .toList();
    }

    private static Empty empty(Show show) {
        return switch (show) {
            case WAITING -> Empty.of("没有待签收的回告", "本单位受理的投诉作出决定后，会在这里回告，请在期限内签收。");
            case OVERDUE -> Empty.of("没有超期的回告", "超过签收期限仍未签收的列在这里，并已通知上级。");
            case SIGNED -> Empty.of("还没有签收过回告", "签收过的回告列在这里，可以随时查阅。");
        };
    }

    @PostMapping(ReportDesk.PATH)
    View sign(
            HttpServletRequest request,
            @RequestParam(name = "show", defaultValue = "waiting") String typed,
            @RequestParam(name = "id", required = false) @Nullable List<String> ids) {
        var official = desk.of(request);
        var chosen = new ArrayList<UUID>();
        for (var text : ids == null ? List.<String>of() : ids) {
            chosen.add(id(text).orElseThrow(ReportsController::unknown));
        }
        if (chosen.isEmpty()) {
            return Pages.redirect(href(show(typed)), "没有选择回告，请在要签收的一行按“签收”。");
        }
        try {
            int signed = signing.sign(chosen, Inbox.desksOf(official), official);
            return Pages.redirect(href(show(typed)), signed == 0 ? "此前已经签收，不用再签。" : "已签收 " + signed + " 件回告。");
        } catch (ReportUnknown foreign) {
            throw unknown();
        }
    }

    static DeskRefused unknown() {
        return DeskRefused.notFound("没有找到这件回告；只能签收发给本单位的，请回到“回告签收”列表查看");
    }

    private static String slug(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }

    private static String href(Show show) {
        return ReportDesk.PATH + "?show=" + slug(show);
    }

    private static Show show(String slug) {
        return Arrays.stream(Show.values())
                .filter(show -> slug(show).equals(slug))
                .findFirst()
                .orElse(Show.WAITING);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
