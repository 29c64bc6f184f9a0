package org.xinyue.policy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinyue.testing.Proves;

/**
 * Which code carries out each clause, which tests prove it, and what is waived.
 *
 * @param waived clauses that no code carries out
 * @param lacking clauses that code carries out in part
 */
record Coverage(
        Map<Clause, TreeSet<String>> code,
        Map<Clause, TreeSet<String>> proofs,
        Map<Clause, Waiver> waived,
        Map<Clause, Waiver> lacking) {

    /** What is not carried out of a clause, and the capability that will bring it. */
    record Waiver(Clause clause, String reason, String broughtBy) {
        Waiver {
            if (reason.isBlank() || broughtBy.isBlank()) {
                throw new IllegalArgumentException(
                        "The waiver of " + clause.id() + " needs a reason and the capability that brings it.");
            }
        }
    }

    private static final String TITLE = """
            # What carries out each clause

            Written by `PolicyCoverageTest` from `@Implements` in the code, `@Proves` in the tests and
            [waivers.md](../policy/waivers.md). Names are relative to `org.xinyue`.
            """;

    /** Code counts only from the product and proofs only from the tests: a test cannot carry out a duty. */
    static Coverage of(JavaClasses product, JavaClasses tests, String waivers) {
        return new Coverage(
                marks(product, Implements.class, Implements::value),
                marks(tests, Proves.class, Proves::value),
                table(waivers, "## Not carried out"),
                table(waivers, "## Carried out in part"));
    }

    private static <A extends Annotation> Map<Clause, TreeSet<String>> marks(
            JavaClasses classes, Class<A> kind, Function<A, Clause[]> clauses) {
        var marks = new EnumMap<Clause, TreeSet<String>>(Clause.class);
        for (var type : classes) {
            type.tryGetAnnotationOfType(kind).ifPresent(mark -> add(marks, clauses.apply(mark), name(type)));
            for (var method : type.getMethods()) {
                method.tryGetAnnotationOfType(kind).ifPresent(mark -> add(marks, clauses.apply(mark), name(method)));
            }
        }
        return marks;
    }

    private static void add(Map<Clause, TreeSet<String>> map, Clause[] clauses, String name) {
        if (clauses.length == 0) {
            throw new IllegalArgumentException(name + " is marked and names no clause.");
        }
        for (var clause : clauses) {
            map.computeIfAbsent(clause, none -> new TreeSet<>()).add(name);
        }
    }

    private static String name(JavaClass type) {
        return type.getName().replaceFirst("^org\\.xinyue\\.", "").replace('$', '.');
    }

    private static String name(JavaMethod method) {
        return name(method.getOwner()) + "#" + method.getName();
    }

    /** Rows of the table under a heading; an unknown clause, a row with missing cells or a second row for one clause is refused. */
    private static Map<Clause, Waiver> table(String page, String heading) {
        int start = page.indexOf(heading + "\n");
        if (start < 0) {
            throw new IllegalArgumentException("The page of waivers has no heading " + heading);
        }
        int end = page.indexOf("\n## ", start);
        var rows = new EnumMap<Clause, Waiver>(Clause.class);
        page.substring(start, end < 0 ? page.length() : end)
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(Coverage::row)
                .forEach(waiver -> {
                    if (rows.put(waiver.clause(), waiver) != null) {
                        throw new IllegalArgumentException(
                                "Two rows for " + waiver.clause().id());
                    }
                });
        return rows;
    }

    private static Waiver row(String line) {
        var cells = Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .toList();
        if (cells.size() != 4) {
            throw new IllegalArgumentException("A waiver has three cells: " + line);
        }
        return new Waiver(Clause.of(cells.get(0)), cells.get(1), cells.get(2));
    }

    /** One sentence per clause that is neither carried out nor waived, or both. */
    List<String> faults() {
        return Arrays.stream(Clause.values()).flatMap(this::faults).toList();
    }

    private Stream<String> faults(Clause clause) {
        boolean done = code.containsKey(clause);
        var faults = Stream.<String>builder();
        if (!done && !waived.containsKey(clause)) {
            faults.add(clause.id() + " has neither code nor a waiver: annotate the code that carries it out with"
                    + " @Implements, or write a row in docs/policy/waivers.md.");
        }
        if (done && waived.containsKey(clause)) {
            faults.add(clause.id() + " is carried out by " + code.get(clause)
                    + " and still waived: remove its row from docs/policy/waivers.md, or move it to the second table.");
        }
        if (!done && lacking.containsKey(clause)) {
            faults.add(clause.id() + " is said to be carried out in part, but no code says @Implements.");
        }
        if (!done && proofs.containsKey(clause)) {
            faults.add(clause.id() + " is proved by " + proofs.get(clause) + " but no code says @Implements.");
        }
        return faults.build();
    }

    /** The document {@code docs/generated/clause-coverage.md}. */
    String document() {
        var text = new StringBuilder(TITLE);
        text.append(
                "\n%d clauses: %d carried out (%d of them in part, %d proved by a test that names them), %d waived.\n"
                        .formatted(
                                Clause.values().length,
                                code.size(),
                                lacking.size(),
                                code.keySet().stream()
                                        .filter(proofs::containsKey)
                                        .count(),
                                waived.size()));
        text.append("\n| clause | duty (职责) | measure | code | proof or waiver |\n|---|---|---|---|---|\n");
        for (var clause : Clause.values()) {
            text.append("| [%s](../policy/%s) | %s：%s | %s | %s | %s |\n"
                    .formatted(
                            clause.id(),
                            clause.page(),
                            clause.label(),
                            clause.duty(),
                            clause.measure() == null ? "" : clause.measure(),
                            names(code.get(clause)),
                            proof(clause)));
        }
        return text.toString();
    }

    private String proof(Clause clause) {
        if (waived.containsKey(clause)) {
            return "waived: " + sentence(waived.get(clause));
        }
        var proof = proofs.containsKey(clause) ? names(proofs.get(clause)) : "no test names it yet";
        return lacking.containsKey(clause) ? proof + "<br>in part, missing: " + sentence(lacking.get(clause)) : proof;
    }

    private static String sentence(@Nullable Waiver waiver) {
        return waiver == null ? "" : "%s (brought by %s)".formatted(waiver.reason(), waiver.broughtBy());
    }

    private static String names(@Nullable TreeSet<String> names) {
        return names == null ? "" : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining("<br>"));
    }
}
