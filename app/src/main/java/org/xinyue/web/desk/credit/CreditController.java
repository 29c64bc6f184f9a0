package org.xinyue.web.desk.credit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CourtFile;
import org.xinyue.credit.CourtNotice;
import org.xinyue.credit.CreditFiles;
import org.xinyue.credit.EntryKind;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.list.FilterForm;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.shell.Pages;

/** Lists of entries and files of bodies. */
@Controller
@Implements(Clause.A6_RECORD)
class CreditController {
    private static final int SIZE = 20;

    private final CreditDesk desk;
    private final Reading reading;
    private final CreditLines lines;
    private final CaseTime time;
    private final Pages pages;

    CreditController(CreditDesk desk, Reading reading, CreditLines lines, CaseTime time, Pages pages) {
        this.desk = desk;
        this.reading = reading;
        this.lines = lines;
        this.time = time;
        this.pages = pages;
    }

    /** What is read. */
    @Component("creditReading")
    record Reading(CreditFiles files, CourtFile court) {}

    @GetMapping(CreditLines.PATH)
    View list(
            HttpServletRequest request,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "kind", defaultValue = "") String typedKind,
            @RequestParam(name = "after", defaultValue = "") String after) {
        var official = desk.of(request);
        var kind = kind(typedKind);
        var found = reading.files().page(new CreditFiles.Query(words.strip(), kind, id(after)), SIZE + 1, official);
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        boolean narrowed = !words.isBlank() || kind != null;
        var query = query(words, kind);
        return pages.show(new CreditListPage(
                new FilterForm(
                        CreditLines.PATH,
                        "筛选信用记录",
                        List.of(),
                        words,
                        "单位名称",
                        List.of(kinds(kind)),
                        narrowed ? CreditLines.PATH : null,
                        null),
                lines.table(shown, true, official),
                new Pager(
                        "每页 " + SIZE + " 条",
                        after.isEmpty() ? null : CreditLines.PATH + "?" + query,
                        found.size() > SIZE
                                ? CreditLines.PATH + "?" + query + "&after="
                                        + shown.getLast().id()
                                : null),
                desk.keeps(official),
                shown.isEmpty() ? empty(narrowed) : null));
    }

    private static Empty empty(boolean narrowed) {
        return narrowed
                ? Empty.of("没有符合条件的信用记录", "请换一个单位名称，或清除条件后再查。")
                : Empty.of("没有信用记录", "案件认定违约失信后自动记入；拖欠账款和失信被执行人由牵头部门登记或导入。");
    }

    private static Choices kinds(@Nullable EntryKind chosen) {
        var options = Arrays.stream(EntryKind.values())
                .map(kind -> Choices.Option.of(kind.name(), kind.label()))
                .toList();
        return Choices.of("kind", "信息类别", chosen == null ? "" : chosen.name(), options)
                .asOptional();
    }

    private static String query(String words, @Nullable EntryKind kind) {
        return "q=" + URLEncoder.encode(words.strip(), StandardCharsets.UTF_8) + "&kind="
                + (kind == null ? "" : kind.name());
    }

    @GetMapping(CreditLines.PATH + "/bodies/{bodyId}")
    View file(
            HttpServletRequest request,
            @PathVariable("bodyId") UUID bodyId,
            @RequestParam(name = "asOf", defaultValue = "") String typed) {
        var official = desk.of(request);
        var today = time.today();
        var file = reading.files().file(bodyId, day(typed, today), official);
        var body = file.body();
        var announced = reading.court().announced(Set.of(body.id()));
        return pages.show(new FilePage(
                body.name(),
                CreditLines.PATH + "/bodies/" + body.id(),
                file.asOf().toString(),
                !file.asOf().equals(today),
                List.of(
                        Fact.of(
                                "统一社会信用代码",
                                body.creditCode() == null
                                        ? "未登记"
                                        : body.creditCode().value()),
                        Fact.of("机构类别", body.kind().label() + "，" + body.level().label()),
                        Fact.of("记录", "共 " + file.entries().size() + " 条，其中有效 " + file.active() + " 条")),
                lines.table(file.entries(), false, official),
                announced.isEmpty() ? null : announced(announced),
                file.entries().isEmpty() ? Empty.of("这一天档案中没有记录", "记入后会一直保留各个版本，可以按日期查看。") : null));
    }

    private static Grid announced(List<CourtNotice> notices) {
        var rows = notices.stream()
                .map(notice -> new Grid.Row(
                        notice.id().toString(),
                        List.of(
                                new Grid.Entry(notice.court(), notice.caseNumber(), null, null),
                                Grid.Entry.of(notice.facts()),
                                new Grid.Entry(
                                        notice.plannedOn().toString(),
                                        notice.inTime() ? null : "预告不足 " + CourtFile.AHEAD + " 个工作日",
                                        null,
                                        null))))
                .toList();
        var columns =
                List.of("法院和案号", "事由", "拟列入日期").stream().map(Table.Column::of).toList();
        return new Grid("法院预告表", columns, rows);
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            return typed.isBlank() ? today : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return today;
        }
    }

    private static @Nullable EntryKind kind(String typed) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
