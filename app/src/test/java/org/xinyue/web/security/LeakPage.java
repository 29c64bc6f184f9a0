package org.xinyue.web.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xinyue.web.security.Canary.Learnt;
import org.xinyue.web.security.Canary.Secret;

/** The reviewed page: each output that tells anybody anything of a complaint, and whom. */
final class LeakPage {
    private final Map<Output, Map<String, Set<Learnt>>> told;
    private final Collection<String> visitors;

    LeakPage(Map<Output, Map<String, Set<Learnt>>> told, Collection<String> visitors) {
        this.told = told;
        this.visitors = visitors;
    }

    String text() {
        var page = new StringBuilder("""
                # What any output tells of a complaint (泄露矩阵)

                Printed by `LeakMatrixTest`, do not edit. Three complaints, one of each wish for protection, in words that stand nowhere else, are being
                verified, and the body complained about has been asked. Every route was called by everybody, with every act, paper, file and list that it
                takes; pages, workbooks, PDFs with their particulars, headers and file names were searched. An output that is not listed told nobody
                anything. 身份 (name, licence, people, telephone, mail, address) and 查询码 stand in no row: a test refuses them everywhere, as it refuses
                them in tables, files and log lines. Numbers: `LeakMatrixTest`'s own tests search the database at rest, the data directory, the log at its
                finest level, the answers of every search, and 64 sessions at once.

                """);
        page.append("| 输出 | 投诉人的意愿 | ").append(String.join(" | ", visitors)).append(" |\n|---|---|");
        page.append("---|".repeat(visitors.size())).append('\n');
        rows().forEach((name, cells) -> page.append("| ")
                .append(name)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n"));
        return page.toString();
    }

    /** One row a route and wish of the complaint told of: what any of its addresses tells. */
    private Map<String, Iterable<String>> rows() {
        var merged = new LinkedHashMap<String, Map<String, Set<Secret>>>();
        told.forEach((output, byVisitor) ->
                byVisitor.forEach((visitor, learnt) -> learnt.forEach(one -> merged.computeIfAbsent(
                                output.method() + " " + output.route() + " | " + one.wish(),
                                any -> new LinkedHashMap<>())
                        .computeIfAbsent(visitor, any -> new TreeSet<>())
                        .add(one.secret()))));
        var rows = new LinkedHashMap<String, Iterable<String>>();
        merged.forEach((name, cells) -> rows.put(
                name,
                visitors.stream()
                        .map(visitor -> cells.getOrDefault(visitor, Set.of()).stream()
                                .map(Secret::label)
                                .collect(Collectors.joining("、")))
                        .map(cell -> cell.isEmpty() ? "·" : cell)
                        .toList()));
        return rows;
    }
}
