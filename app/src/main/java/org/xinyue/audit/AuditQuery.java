package org.xinyue.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail are looked for (审计查询); what is "" or null is not asked about.
 *
 * @param actor who did it, the whole name as the trail writes it
 * @param act the kind, e.g. 查看案件
 * @param subject what it was done to, whole, e.g. a case's number or a login
 * @param from first day in the region, null for the beginning
 * @param to last day, null for today
 */
public record AuditQuery(
        String actor,
        String act,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Every line. */
    public static final AuditQuery ALL = new AuditQuery("", "", "", null, null);

    public AuditQuery {
        actor = actor.strip();
        act = act.strip();
        subject = subject.strip();
    }

    public boolean everything() {
        return equals(ALL);
    }

    /** The conditions in words, for the line that says what an auditor looked for; "" when there is none. */
    public String words() {
        var words = new StringBuilder();
        add(words, "人员", actor);
        add(words, "类型", act);
        add(words, "对象", subject);
        add(words, "自", from == null ? "" : from.toString());
        add(words, "至", to == null ? "" : to.toString());
        return words.toString();
    }

    private static void add(StringBuilder words, String name, String value) {
        if (!value.isEmpty()) {
            words.append(words.isEmpty() ? "" : "，").append(name).append(' ').append(value);
        }
    }
}
