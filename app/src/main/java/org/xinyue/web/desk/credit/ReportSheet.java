package org.xinyue.web.desk.credit;

import java.util.List;
import org.xinyue.web.shell.Page;

/** The credit report of a body as it is printed, in the order of DB15/T 1104: cover, notes, overview, entries. */
public record ReportSheet(Cover cover, List<String> notes, List<Pair> basics, List<Count> overview, List<Line> entries)
        implements Page {
    public ReportSheet {
        notes = List.copyOf(notes);
        basics = List.copyOf(basics);
        overview = List.copyOf(overview);
        entries = List.copyOf(entries);
    }

    @Override
    public String title() {
        return "公共信用信息报告 " + cover.number();
    }

    /** What the cover says. */
    public record Cover(String number, String code, String body, String issuedAt, String sm3) {}

    /** One of the basic facts. */
    public record Pair(String key, String value) {}

    /** How many entries of one kind there are, and how many of them count. */
    public record Count(String kind, int all, int active) {}

    /** One entry. */
    public record Line(String kind, String severity, String ground, String basis, String period, String status) {}
}
