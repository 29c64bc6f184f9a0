package org.xinyue.channel.report;

import java.time.LocalDate;
import java.util.Optional;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.notice.Notice;

/** What happens while a notice waits for its receipt (催签阶梯), in working days from its last day. Each rung fires once, missed ones fire in order. */
public enum ReceiptRung {
    /** On the day it is sent: a message to the desks, which systems do not need. */
    TOLD("待签收", Notice.Tone.RESULT),
    DUE("今天是签收期限", Notice.Tone.REMINDER),
    OVERDUE("超过期限仍未签收", Notice.Tone.OVERDUE),
    ESCALATED("超过期限 3 个工作日仍未签收，报自治区", Notice.Tone.ESCALATION);

    private static final int ESCALATED_AFTER = 3;

    private final String label;
    private final Notice.Tone tone;

    ReceiptRung(String label, Notice.Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /** How urgent it is for the receiving body. */
    Notice.Tone tone() {
        return tone;
    }

    /** True when the body above is told too. */
    boolean reachesSuperior() {
        return this == OVERDUE || this == ESCALATED;
    }

    /** True when the region's lead body is told too. */
    boolean reachesRegion() {
        return this == ESCALATED;
    }

    /** The rung after this one, empty at the top. */
    Optional<ReceiptRung> next() {
        return switch (this) {
            case TOLD -> Optional.of(DUE);
            case DUE -> Optional.of(OVERDUE);
            case OVERDUE -> Optional.of(ESCALATED);
            case ESCALATED -> Optional.empty();
        };
    }

    /** The day on which it fires for a notice with this last day; the first rung fires on the day of sending instead. */
    LocalDate on(LocalDate due, WorkCalendar calendar) {
        return switch (this) {
            case TOLD, DUE -> due;
            case OVERDUE -> calendar.addWorkdays(due, 1).date();
            case ESCALATED -> calendar.addWorkdays(due, ESCALATED_AFTER).date();
        };
    }
}
