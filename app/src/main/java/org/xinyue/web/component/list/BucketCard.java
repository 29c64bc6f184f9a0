package org.xinyue.web.component.list;

import org.xinyue.web.component.Tone;

/**
 * One card that counts a part of a list and leads to it (分组卡): {@code component/list/buckets.jte}.
 *
 * @param brief the label in fewer words, for a phone; the label itself when that is short
 * @param unit what is counted, e.g. 件
 * @param tone red when it must not wait, amber when it should not
 * @param current true for the part that is shown
 */
public record BucketCard(String label, String brief, int count, String unit, Tone tone, String href, boolean current) {
    /** Whether a phone is shown other words. */
    public boolean shortened() {
        return !brief.equals(label);
    }
}
