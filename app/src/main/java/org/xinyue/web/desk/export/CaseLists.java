package org.xinyue.web.desk.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.desk.Bucket;
import org.xinyue.casework.desk.CaseSearch;
import org.xinyue.casework.desk.Conditions;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.casework.desk.InboxPage;
import org.xinyue.intake.Amount;
import org.xinyue.intake.Complaints;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.export.Listing.Column;
import org.xinyue.web.desk.list.Asked;
import org.xinyue.web.desk.list.InboxQuery;
import org.xinyue.web.desk.list.OrderLines;
import org.xinyue.web.desk.list.SearchQuery;
import org.xinyue.web.desk.list.Sought;

/** Lists of cases, with what the list pages show and no more: nothing of who complains. */
@Component
@Implements({Clause.A3_OWNER, Clause.B4_IDENTITY})
class CaseLists {
    private static final int PAGE = 500;

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

    private static final List<Column> ORDERS = List.of(
            new Column("编号", 26),
            new Column("投诉事项", 48),
            new Column("被投诉主体", 34),
            new Column("所在地", 22),
            new Column("责令日期", 16),
            new Column("延期", 18),
            new Column("环节", 18),
            new Column("整改期限", 14));

    private final Inbox inbox;
    private final CaseSearch search;
    private final Beside beside;

    CaseLists(Inbox inbox, CaseSearch search, Beside beside) {
        this.inbox = inbox;
        this.search = search;
        this.beside = beside;
    }

    /** What is looked up beside the cases. */
    @Component
    record Beside(Complaints complaints, Organisations organisations, OrderLines lines, CaseTime time, Sought sought) {}

    /** One page of cases after a cursor, null for the first. */
    private interface Pages {
        InboxPage after(@Nullable String cursor);
    }

    /** What the official's bodies owe, as the inbox of this address shows it. */
    Listing inbox(Actor.Official official, Asked asked) {
        var desks = Inbox.desksOf(official);
        var filter = InboxQuery.of(asked, beside.organisations().directory().divisions())
                .filter();
        var bucket = filter.bucket();
        var scope = bucket == Bucket.ALL ? "" : bucket.label();
        return new Listing(
                "收件箱",
                filter.conditions().narrows() ? (scope + " 已筛选").strip() : scope,
                COLUMNS,
                rows(
                        most -> inbox.counts(desks, filter.conditions()).getOrDefault(bucket, 0),
                        cursor -> inbox.page(desks, filter, cursor, PAGE),
                        this::cases));
    }

    /** Cases that the official may open, as the search of this address finds them. */
    Listing found(Actor.Official official, Asked asked) {
        var query = SearchQuery.of(asked, beside.organisations().directory().divisions())
                .asked();
        var conditions = query.conditions();
        var text = conditions.text();
        var scope = text.isEmpty() ? "" : "检索：" + beside.sought().recorded(text);
        return new Listing(
                "投诉清单",
                conditions.equals(Conditions.text(text)) ? scope : (scope + " 已筛选").strip(),
                COLUMNS,
                rows(
                        most -> search.count(official, conditions, most),
                        cursor -> search.page(official, query, cursor, PAGE),
                        this::cases));
    }

    /** Running orders to rectify, as the ledger shows them. */
    Listing rectifications(Actor.Official official, Asked asked) {
        boolean latestFirst = asked.value("sort").startsWith("-");
        Pages pages = cursor -> inbox.rectifications(official, latestFirst, cursor, PAGE);
        return new Listing(
                "整改台账", "", ORDERS, rows(most -> counted(pages, most), pages, page -> orders(page, official)));
    }

    /** Nothing counts these more cheaply than reading them does. */
    private static int counted(Pages pages, int most) {
        int counted = 0;
        String cursor = null;
        do {
            var page = pages.after(cursor);
            counted += page.cases().size();
            cursor = page.next();
        } while (cursor != null && counted < most);
        return counted;
    }

    private static Listing.Rows rows(
            IntUnaryOperator count, Pages pages, Function<List<CaseFile>, List<List<Cell>>> cells) {
        return new Listing.Rows() {
            @Override
            public int count(int most) {
                return count.applyAsInt(most);
            }

            @Override
            public void each(Consumer<List<List<Cell>>> page) {
                String cursor = null;
                do {
                    var read = pages.after(cursor);
                    page.accept(cells.apply(read.cases()));
                    cursor = read.next();
                } while (cursor != null);
            }
        };
    }

    private List<List<Cell>> cases(List<CaseFile> page) {
        var today = beside.time().today();
        var names = new BodyNames(beside.organisations().directory(), today);
        Map<UUID, Amount> sums =
                beside.complaints().sums(page.stream().map(CaseFile::id).toList());
        return page.stream()
                .map(file -> row(file, names, sums.get(file.id()), today))
                .toList();
    }

    private static List<Cell> row(CaseFile file, BodyNames names, @Nullable Amount sum, LocalDate today) {
        var respondent = file.state().parties().respondent();
        var duty = file.duty();
        return List.of(
                Cell.words(file.number()),
                Cell.words(file.title()),
                Cell.words(names.of(respondent)),
                Cell.words(names.place(respondent)),
                Cell.yuan(sum),
                Cell.words(file.state().stage().label()),
                Cell.words(duty == null ? "" : duty.kind().label()),
                Cell.day(duty == null ? null : duty.due().date()),
                Cell.words(duty == null ? "" : standing(duty.due().date(), today)));
    }

    private List<List<Cell>> orders(List<CaseFile> page, Actor.Official official) {
        var lines = beside.lines().of(page, official);
        return java.util.stream.IntStream.range(0, page.size())
                .mapToObj(at -> {
                    var line = lines.get(at);
                    var duty = page.get(at).duty();
                    return List.of(
                            Cell.words(line.row().number()),
                            Cell.words(line.row().title()),
                            Cell.words(line.row().facts().respondent()),
                            Cell.words(line.row().facts().place()),
                            Cell.words(line.orderedOn()),
                            Cell.words(line.extension()),
                            Cell.words(line.row().stage().word()),
                            Cell.day(duty == null ? null : duty.due().date()));
                })
                .toList();
    }

    private static String standing(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return "已超期";
        }
        return due.equals(today) ? "今天到期" : "未到期";
    }
}
