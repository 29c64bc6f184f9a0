package org.xinyue.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about migrations: each module numbers its own range, owns its tables, and names nobody else's in a foreign key. */
final class MigrationRules {
    private static final Pattern FILE = Pattern.compile("V(\\d{4,5})(_\\d+)?__[a-z0-9_]+\\.sql");
    private static final Pattern CREATED =
            Pattern.compile("create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?([a-z0-9_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCED =
            Pattern.compile("\\breferences\\s+([a-z0-9_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIXED_WIDTH =
            Pattern.compile("\\b(?:char|character|bpchar)\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOUBLE =
            Pattern.compile("\\b(?:float\\d?|real|double\\s+precision|money)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEWER_SERVER =
            Pattern.compile("\\b(?:uuidv7\\s*\\(|without\\s+overlaps|virtual\\b)", Pattern.CASE_INSENSITIVE);

    /** First number of each module's range, which ends before the next one's. */
    private static final Map<String, Integer> RANGES = Map.ofEntries(
            Map.entry("database", 1),
            Map.entry("journal", 100),
            Map.entry("calendar", 1000),
            Map.entry("organisation", 2000),
            Map.entry("access", 3000),
            Map.entry("vault", 4000),
            Map.entry("document", 5000),
            Map.entry("audit", 6000),
            Map.entry("notice", 7000),
            Map.entry("intake", 8000),
            Map.entry("casework", 9000),
            Map.entry("paper", 10000),
            Map.entry("channel", 11000),
            Map.entry("matter", 12000),
            Map.entry("errand", 13000),
            Map.entry("credit", 15000),
            Map.entry("sanction", 16000),
            Map.entry("repair", 17000));

    private MigrationRules() {}

    /**
     * What is wrong with a set of migrations.
     *
     * @param migrations SQL by file, written {@code module/file}
     */
    static List<String> findings(Map<Path, String> migrations) {
        List<String> findings = new ArrayList<>();
        Map<String, String> ownerOfTable = new HashMap<>();
        Map<Integer, Path> numbers = new HashMap<>();
        migrations.forEach((file, sql) -> {
            Matcher created = CREATED.matcher(withoutComments(sql));
            while (created.find()) {
                ownerOfTable.put(created.group(1), module(file));
            }
        });
        migrations.forEach((file, sql) -> {
            findings.addAll(numbering(file, numbers));
            String statements = withoutComments(sql);
            Matcher referenced = REFERENCED.matcher(statements);
            while (referenced.find()) {
                String owner = ownerOfTable.get(referenced.group(1));
                if (!module(file).equals(owner)) {
                    findings.add(file + " refers to " + referenced.group(1) + " of " + owner);
                }
            }
            add(findings, file, FIXED_WIDTH.matcher(statements), "uses char(n), which disables indexes");
            add(findings, file, DOUBLE.matcher(statements), "uses a type that cannot keep money");
            add(findings, file, NEWER_SERVER.matcher(statements), "needs more than PostgreSQL 15");
        });
        return findings;
    }

    private static List<String> numbering(Path file, Map<Integer, Path> numbers) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return List.of(file + " is not named V<number>__words.sql");
        }
        int number = Integer.parseInt(name.group(1));
        Path before = name.group(2) == null ? numbers.putIfAbsent(number, file) : null;
        Integer first = RANGES.get(module(file));
        if (first == null) {
            return List.of(file + " belongs to a module without a range");
        }
        int last = RANGES.values().stream()
                        .filter(next -> next > first)
                        .min(Integer::compare)
                        .orElse(18_000)
                - 1;
        if (number < first || number > last) {
            return List.of(file + " lies outside " + first + " to " + last);
        }
        return before == null ? List.of() : List.of(file + " has the number of " + before);
    }

    private static void add(List<String> findings, Path file, Matcher matcher, String sentence) {
        if (matcher.find()) {
            findings.add(file + " " + sentence);
        }
    }

    private static String module(Path file) {
        return file.getName(0).toString();
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*", " ").replaceAll("(?s)/\\*.*?\\*/", " ");
    }
}
