package org.xinyue.casework.procedure.variant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Procedure;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * The table as a receiving channel's own rules have it (程序变体): whatever they say prevails, what they do not say follows the plan.
 *
 * @param number year and number among the versions of the scope, {@code 2026-1}
 * @param title a few words for lists
 * @param from first day on which complaints begin under it
 * @param to last such day, null while it is open
 */
@Implements(Clause.A3_OWN_RULES)
public record Variant(
        String number,
        Scope scope,
        String title,
        LegalBasis basis,
        LocalDate from,
        @Nullable LocalDate to,
        List<Patch> patches) {
    private static final int LONGEST_TITLE = 60;

    /** @throws VariantRefused when it is no table that could be worked by, with the sentence that says why */
    public Variant {
        patches = List.copyOf(patches);
        title = title.strip();
        if (title.length() < 2 || title.length() > LONGEST_TITLE) {
            throw new VariantRefused("title", "请填写名称，2 至 60 个字");
        }
        if (to != null && to.isBefore(from)) {
            throw new VariantRefused("to", "失效日不能早于生效日 " + from + "，请核对");
        }
        if (patches.isEmpty()) {
            throw new VariantRefused("patches", "请至少填写一项与方案不同的规定；没有不同的，不需要登记");
        }
        new Patching(scope, basis).table("check", patches);
    }

    /** E.g. {@code petition-2026-1}. */
    public String id() {
        return scope.code() + "-" + number;
    }

    /** What a case pins: the plan's table and this on top of it. */
    public String version() {
        return ComplaintProcedure.VERSION + "+" + id();
    }

    /** The whole table. */
    public Procedure procedure() {
        return new Patching(scope, basis).table(version(), patches);
    }

    /** True when complaints of that day may begin under it. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
