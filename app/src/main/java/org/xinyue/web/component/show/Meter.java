package org.xinyue.web.component.show;

import org.xinyue.web.component.Tone;

/**
 * A share as a bar, always beside its words (用量条): {@code component/show/meter.jte}.
 *
 * @param share 0 to 100
 * @param words what the bar says, e.g. 12 件中 9 件按时
 */
public record Meter(String label, int share, String words, Tone tone) {
    public Meter {
        share = Math.clamp(share, 0, 100);
    }
}
