package org.xinyue.web.desk.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.desk.Bucket;
import org.xinyue.casework.desk.CaseSearch;
import org.xinyue.casework.desk.Conditions;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.intake.Complaints;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.export.Listing.Column;
import org.xinyue.web.desk.list.ConditionsQuery;
import org.xinyue.web.desk.list.InboxQuery;

/** Lists of cases, with what the list pages show and no more: nothing of who complains. */
@Component
@Implements({Clause.A3_OWNER, Clause.B4_IDENTITY})
class CaseLists {
    private static final int PAGE = 100;

    private static final List<Column> COLUMNS = List.of(
            new Column("编号", 26),
            new Column("投诉事项", 48),
            new Column("被投诉主体", 34),
            new Column("所在地", 22),
            new Column("涉及金额（元）", 18),
            new Column("环节", 18),
            new Column("当前时限", 16),
            new Column("到期日", 14),
            new Column("剩余情况", 14));

    private final Inbox inbox;
    private final CaseSearch search;
    private final Complaints complaints;
    private final Organisations organisations;
    private final CaseTime time;

    CaseLists(Inbox inbox, CaseSearch search, Complaints complaints, Organisations organisations, CaseTime time) {
        this.inbox = inbox;
        this.search = search;
        this.complaints = complaints;
        this.organisations = organisations;
        this.time = time;
    }

    /** What the official's bodies owe, oldest first, as the inbox of this address shows it. */
    Listing inbox(Actor.Official official, HttpServletRequest request) {
        var desks = Inbox.desksOf(official);
        var filter =
                InboxQuery.of(request, organisations.directory().divisions()).filter();
        var bucket = filter.bucket();
        TooMany.refuse(inbox.counts(desks, filter.conditions()).getOrDefault(bucket, 0), "请先按期限分组，再分别导出");
        var cases = new ArrayList<CaseFile>();
        String cursor = null;
        do {
            var page = inbox.page(desks, filter, cursor, PAGE);
            cases.addAll(page.cases());
            cursor = page.next();
        } while (cursor != null && cases.size() < TooMany.LIMIT);
        var scope = bucket == Bucket.ALL ? "" : bucket.label();
        return listing("收件箱", filter.conditions().narrows() ? (scope + " 已筛选").strip() : scope, cases);
    }

    /** Cases that the official may open, newest first, as the search of this address finds them. */
    Listing found(Actor.Official official, HttpServletRequest request) {
        var conditions = ConditionsQuery.of(request, organisations.directory().divisions())
                .conditions();
        TooMany.refuse(search.count(official, conditions, TooMany.LIMIT + 1), "请先按环节、盟市、渠道筛选或检索，缩小范围后再导出");
        var cases = new ArrayList<CaseFile>();
        String cursor = null;
        do {
            var page = search.page(official, conditions, cursor, PAGE);
            cases.addAll(page.cases());
            cursor = page.next();
        } while (cursor != null && cases.size() < TooMany.LIMIT);
        var text = conditions.text();
        var scope = text.isEmpty() ? "" : "检索：" + text;
        return listing("投诉清单", conditions.equals(Conditions.text(text)) ? scope : (scope + " 已筛选").strip(), cases);
    }

    private Listing listing(String name, String scope, List<CaseFile> cases) {
        var today = time.today();
        var names = new BodyNames(organisations.directory(), today);
        return new Listing(
                name,
                scope,
                COLUMNS,
                cases.stream().map(file -> row(file, names, today)).toList());
    }

    private List<Cell> row(CaseFile file, BodyNames names, LocalDate today) {
        var respondent = file.state().parties().respondent();
        var duty = file.duty();
        return List.of(
                Cell.words(file.number()),
                Cell.words(file.title()),
                Cell.words(names.of(respondent)),
                Cell.words(names.place(respondent)),
                Cell.yuan(complaints.get(file.id()).matter().overdue()),
                Cell.words(file.state().stage().label()),
                Cell.words(duty == null ? "" : duty.kind().label()),
                Cell.day(duty == null ? null : duty.due().date()),
                Cell.words(duty == null ? "" : standing(duty.due().date(), today)));
    }

    private static String standing(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return "已超期";
        }
        return due.equals(today) ? "今天到期" : "未到期";
    }
}
