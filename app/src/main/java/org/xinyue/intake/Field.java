package org.xinyue.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * The field a contract or promise belongs to (领域): a dated code list. The plan's six fields hold from 24 November 2023; the
 * opinion on the social credit system of 21 March 2025 widens them. A code once given is never taken away from a complaint.
 */
@Implements(Clause.A1_SCOPE)
public enum Field {
    PROCUREMENT("政府采购", Since.PLAN, null),
    TENDERING("招标投标", Since.PLAN, Since.OPINION),
    PUBLIC_RESOURCES("公共资源交易（含招标投标）", Since.OPINION, null),
    INVESTMENT_PROMOTION("招商引资", Since.PLAN, null),
    TALENT("人才引进", Since.OPINION, null),
    PARTNERSHIP("政府与社会资本合作", Since.PLAN, null),
    INDUSTRY_SUPPORT("产业扶持", Since.PLAN, null),
    GOVERNMENT_INVESTMENT("政府投资", Since.PLAN, Since.OPINION),
    INVESTMENT_FINANCING("投资融资（含政府投资）", Since.OPINION, null),
    ENTERPRISE_CHARGES("涉企收费", Since.OPINION, null),
    OTHER("其他", Since.OPINION, null);

    private static final class Since {
        private static final LocalDate PLAN = LocalDate.of(2023, 11, 24);
        private static final LocalDate OPINION = LocalDate.of(2025, 3, 21);
    }

    private final String label;
    private final LocalDate from;
    private final @Nullable LocalDate to;

    Field(String label, LocalDate from, @Nullable LocalDate to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** First day on which a complaint may name it. */
    public LocalDate from() {
        return from;
    }

    /** True when a complaint handed in on this day may name it. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The list in force on this day, in the order of the text; empty before the plan. */
    public static List<Field> on(LocalDate day) {
        return Arrays.stream(values()).filter(field -> field.holdsOn(day)).toList();
    }
}
