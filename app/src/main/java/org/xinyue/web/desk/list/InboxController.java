package org.xinyue.web.desk.list;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.desk.Bucket;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.list.BucketCard;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.column.Layouts;
import org.xinyue.web.desk.column.ListColumn;
import org.xinyue.web.shell.Pages;

/** The inbox (收件箱). */
@Controller
@Implements({Clause.A3_OWNER, Clause.B4_IDENTITY})
class InboxController {
    private static final int SIZE = 20;
    private static final String INBOX = "/office";

    private final Officials officials;
    private final Inbox inbox;
    private final DeskRows rows;
    private final Looks looks;
    private final Pages pages;

    InboxController(Officials officials, Inbox inbox, DeskRows rows, Looks looks, Pages pages) {
        this.officials = officials;
        this.inbox = inbox;
        this.rows = rows;
        this.looks = looks;
        this.pages = pages;
    }

    /** What decides how the list looks, besides the cases. */
    @Component
    record Looks(Layouts layouts, Organisations organisations) {}

    @GetMapping("/office")
    View inbox(HttpServletRequest request, @RequestParam(name = "after", required = false) @Nullable String after) {
        var official = officials.of(request);
        var desks = Inbox.desksOf(official);
        var divisions = looks.organisations().directory().divisions();
        var query = InboxQuery.of(Asked.of(request), divisions);
        var bucket = query.filter().bucket();
        var counts = inbox.counts(desks, query.filter().conditions());
        var page = inbox.page(desks, query.filter(), after, SIZE);
        var groups = groups(page.cases(), official, counts);
        var here = query.href(bucket);
        var empty = groups.isEmpty();
        return pages.show(new InboxPage(
                day(rows.today()),
                query.export(empty),
                cards(query, counts),
                looks.layouts().shown(official, ListColumn.OfList.INBOX).stream()
                        .map(query::head)
                        .toList(),
                groups,
                new Pager(
                        "共 " + counts.getOrDefault(bucket, 0) + " 件，每页 " + SIZE + " 件",
                        after == null ? null : here,
                        page.next() == null ? null : here + "&after=" + Asked.encoded(page.next())),
                query.bar(divisions, empty),
                page.cases().stream().anyMatch(InboxController::awaitsTransfer),
                empty ? empty(desks.isEmpty(), query.filter()) : null));
    }

    private static boolean awaitsTransfer(CaseFile file) {
        return file.state().stage() == Stage.ACCEPTED || file.state().stage() == Stage.HANDED_BACK;
    }

    /** In the order of the list, whichever way it goes. */
    private List<DeskGroup> groups(List<CaseFile> cases, Actor.Official official, Map<Bucket, Integer> counts) {
        var byBucket = new LinkedHashMap<Bucket, List<DeskRow>>();
        var shown = rows.rows(cases, official);
        for (int at = 0; at < cases.size(); at++) {
            var duty = cases.get(at).duty();
            if (duty != null) {
                byBucket.computeIfAbsent(rows.bucket(duty), bucket -> new ArrayList<>())
                        .add(shown.get(at));
            }
        }
        return byBucket.entrySet().stream()
                .map(group -> new DeskGroup(
                        group.getKey().label(),
                        tone(group.getKey()),
                        counts.getOrDefault(group.getKey(), 0) + " 件",
                        note(group.getKey()),
                        group.getValue()))
                .toList();
    }

    private static List<BucketCard> cards(InboxQuery query, Map<Bucket, Integer> counts) {
        return Arrays.stream(Bucket.values())
                .map(bucket -> new BucketCard(
                        bucket == Bucket.ALL ? "全部待办" : bucket.label(),
                        brief(bucket),
                        counts.getOrDefault(bucket, 0),
                        "件",
                        tone(bucket),
                        query.href(bucket),
                        bucket == query.filter().bucket()))
                .toList();
    }

    private static String brief(Bucket bucket) {
        return switch (bucket) {
            case ALL -> "全部待办";
            case OVERDUE, TODAY -> bucket.label();
            case SOON -> "1～2 工作日";
            case LATER -> "3 工作日起";
            case PAUSED -> "补正中";
        };
    }

    private static Empty empty(boolean withoutDesk, Inbox.Filter filter) {
        if (withoutDesk) {
            return Empty.of("您没有办理岗位", "收件箱只列出承办人和审批负责人所在单位的待办；您可以使用左侧菜单中的其他功能。");
        }
        if (filter.conditions().narrows()) {
            return new Empty("没有符合条件的待办", "请放宽环节、盟市、渠道或检索词。", INBOX, "清除筛选");
        }
        return filter.bucket() == Bucket.ALL
                ? new Empty("没有待办投诉", "有新的投诉转到本单位，或轮到本单位办理时，会出现在这里。", "/office/search", "查看全部投诉")
                : new Empty("这一组没有待办", "其他期限的待办在“全部待办”中。", "/office", "查看全部待办");
    }

    private static String note(Bucket bucket) {
        return switch (bucket) {
            case OVERDUE -> "请立即办理，并向分管负责人说明超期原因";
            case PAUSED -> "投诉人补正后恢复计时";
            case ALL, TODAY, SOON, LATER -> "";
        };
    }

    private static Tone tone(Bucket bucket) {
        return switch (bucket) {
            case OVERDUE -> Tone.RED;
            case TODAY -> Tone.AMBER;
            case SOON -> Tone.BLUE;
            case ALL, LATER, PAUSED -> Tone.GREY;
        };
    }

    private static String day(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日 星期"
                + Wording.weekday(day);
    }
}
