package org.xinyue.web.component;

/**
 * Remaining time in a list: {@code component/deadline.jte}.
 *
 * @param words e.g. 超期 2 个工作日
 * @param date e.g. 11-19（四）到期
 * @param used share of the time already used, 0 to 100
 */
public record Deadline(Tone tone, String words, String date, int used) {
    public Deadline {
        used = Math.clamp(used, 0, 100);
    }
}
