package org.xinyue.web.desk.credit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.Cases;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditCatalogue;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.EntryStatus;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.Wording;

/** Entries in the words of their pages. */
@Component
public class CreditLines {
    /** Address of the list. */
    public static final String PATH = "/office/credit";

    private final CreditAccess access;
    private final Cases cases;
    private final CaseTime time;

    CreditLines(CreditAccess access, Cases cases, CaseTime time) {
        this.access = access;
        this.cases = cases;
        this.time = time;
    }

    /** Address of an entry. */
    public static String href(CreditEntry entry) {
        return PATH + "/entries/" + entry.id();
    }

    /** Address of a body's file, null for whoever may not read it. */
    @Nullable
    String file(CreditEntry entry, Actor.Official official) {
        var body = access.current(entry.subject().bodyId()).id();
        return access.mayRead(body, official) ? PATH + "/bodies/" + body : null;
    }

    /** A table of entries as this official may follow them; {@code bodies} when each is of another body. */
    Grid table(List<CreditEntry> entries, boolean bodies, Actor.Official official) {
        var columns = new ArrayList<Table.Column>();
        if (bodies) {
            columns.add(Table.Column.of("单位"));
        }
        List.of("记录", "失信程度", "依据文书", "记录期限", "状态").forEach(label -> columns.add(Table.Column.of(label)));
        return new Grid(
                "信用记录表",
                columns,
                entries.stream().map(entry -> row(entry, bodies, official)).toList());
    }

    private Grid.Row row(CreditEntry entry, boolean body, Actor.Official official) {
        var cells = new ArrayList<Grid.Entry>();
        if (body) {
            cells.add(new Grid.Entry(entry.subject().name(), null, file(entry, official), null));
        }
        cells.add(new Grid.Entry(entry.finding().kind().label(), entry.finding().ground(), href(entry), null));
        cells.add(Grid.Entry.of(entry.finding().severity().label()));
        cells.add(new Grid.Entry(
                entry.basis().document(),
                entry.basis().confirmingName() + "，" + entry.basis().confirmedOn(),
                null,
                null));
        cells.add(Grid.Entry.of(entry.basis().confirmedOn() + " 至 " + entry.lastDay()));
        cells.add(new Grid.Entry("", entry.objected() ? "异议处理中" : null, null, tag(entry)));
        return new Grid.Row(entry.id().toString(), cells);
    }

    /** What stands, as a tag: red counts, green is repaired. */
    public Tag tag(CreditEntry entry) {
        var today = time.today();
        var word = entry.statusOn(today);
        if (entry.status() == EntryStatus.REPAIRED) {
            return new Tag(Tone.GREEN, word);
        }
        return new Tag(entry.isActiveOn(today) ? Tone.RED : Tone.GREY, word);
    }

    /** Everything that stands of an entry. */
    List<Fact> facts(CreditEntry entry, Actor.Official official) {
        var today = time.today();
        var facts = new ArrayList<Fact>();
        var subject = entry.subject();
        var current = access.current(subject.bodyId());
        boolean succeeded = !current.id().equals(subject.bodyId());
        facts.add(new Fact(
                "单位",
                subject.name(),
                succeeded ? "现由" + current.name() + "承继" : subject.creditCode(),
                file(entry, official)));
        facts.add(Fact.of("信息类别", entry.finding().kind().label()));
        facts.add(new Fact("目录事项", item(entry), entry.finding().item(), null));
        facts.add(new Fact(
                "失信程度",
                entry.finding().severity().label(),
                entry.finding().severity().period(),
                null));
        facts.add(Fact.of("典型情形", entry.finding().ground()));
        facts.add(Fact.of("事实", entry.finding().facts()));
        facts.add(document(entry, official));
        facts.add(new Fact(
                "认定单位", entry.basis().confirmingName(), "认定日期 " + entry.basis().confirmedOn(), null));
        facts.add(Fact.of("记录期限", entry.basis().confirmedOn() + " 至 " + entry.lastDay()));
        facts.add(Fact.of("公示", entry.isPublicOn(today) ? "公示中" : "未公示"));
        facts.add(Fact.of("状态", entry.statusOn(today) + (entry.objected() ? "，异议处理中" : "")));
        return facts;
    }

    private static String item(CreditEntry entry) {
        return CreditCatalogue.find(entry.finding().item())
                .map(CreditCatalogue.Item::name)
                .orElse(entry.finding().item());
    }

    /** The document; it leads to its case for whoever has to do with that. */
    private Fact document(CreditEntry entry, Actor.Official official) {
        var caseId = entry.caseId();
        boolean seen = caseId != null
                && cases.exists(caseId)
                && !cases.partiesOf(cases.get(caseId), official).isEmpty();
        return new Fact("依据文书", entry.basis().document(), null, seen ? "/office/cases/" + caseId : null);
    }

    /** The versions of an entry, the newest first. */
    Grid versions(List<CreditEntry> versions) {
        var today = time.today();
        var rows = versions.reversed().stream()
                .map(version -> new Grid.Row(
                        Integer.toString(version.version()),
                        List.of(
                                Grid.Entry.of("第 " + version.version() + " 版"),
                                new Grid.Entry(
                                        version.stamp().operation().label(),
                                        version.stamp().reason().isEmpty()
                                                ? null
                                                : version.stamp().reason(),
                                        null,
                                        null),
                                Grid.Entry.of(version.finding().severity().label() + "，至 " + version.lastDay()),
                                new Grid.Entry(
                                        Wording.time(version.stamp().at(), today),
                                        version.stamp().by(),
                                        null,
                                        null),
                                new Grid.Entry(version.stamp().digest().substring(0, 16), "SM3 前 16 位", null, null))))
                .toList();
        var columns = List.of("版本", "操作", "失信程度和期限", "时间和经办", "摘要").stream()
                .map(Table.Column::of)
                .toList();
        return new Grid("版本表", columns, rows);
    }
}
