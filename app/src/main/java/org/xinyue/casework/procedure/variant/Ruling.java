package org.xinyue.casework.procedure.variant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Which table a complaint begins under, and why (适用规定).
 *
 * @param version of the table that the case pins
 * @param reason for people, null when nothing but the plan could apply
 */
@Implements(Clause.A3_OWN_RULES)
public record Ruling(String version, @Nullable String reason) {
    /** The plan and nothing else. */
    public static final Ruling PLAN = new Ruling(ComplaintProcedure.VERSION, null);

    /**
     * The higher rule prevails; of two equally high ones the channel's own; of two versions the later.
     *
     * @param variants all that have been approved, in any order
     */
    public static Ruling of(List<Variant> variants, Arrival arrival, LocalDate day) {
        var candidates = variants.stream()
                .filter(variant -> variant.scope().covers(arrival) && isLatest(variant, variants, day))
                .sorted(Comparator.comparing(
                                (Variant variant) -> variant.basis().rank())
                        .thenComparing(variant -> variant.scope().channel() == null)
                        .thenComparing(variant -> variant.scope().kind() == null)
                        .thenComparing(Variant::from, Comparator.reverseOrder())
                        .thenComparing(Variant::id))
                .toList();
        if (candidates.isEmpty()) {
            return PLAN;
        }
        var first = candidates.getFirst();
        return new Ruling(first.version(), reason(first, candidates.subList(1, candidates.size())));
    }

    /** A later version of the same scope takes over from its first day on, even if it ends earlier. */
    private static boolean isLatest(Variant variant, List<Variant> variants, LocalDate day) {
        return variant.holdsOn(day)
                && variants.stream()
                        .filter(other ->
                                other.scope().code().equals(variant.scope().code()))
                        .noneMatch(other ->
                                !other.from().isAfter(day) && other.from().isAfter(variant.from()));
    }

    private static String reason(Variant first, List<Variant> others) {
        var own = Difference.of(first).stream()
                .map(line -> line.article() + "：" + line.what() + " " + line.after() + "（方案：" + line.before() + "）")
                .collect(Collectors.joining("；"));
        var text = new StringBuilder("按")
                .append(first.basis().document())
                .append("办理（适用于")
                .append(first.scope().label())
                .append("）。")
                .append(own)
                .append("。没有规定的按方案执行。");
        for (var other : others) {
            text.append(other.basis().document())
                    .append(other.basis().rank() == first.basis().rank() ? "效力层级相同，以受理渠道自己的规定为先，不适用。" : "效力层级较低，不适用。");
        }
        return text.toString();
    }
}
