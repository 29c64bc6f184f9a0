package org.xinyue.web.component.act;

import org.jspecify.annotations.Nullable;

/**
 * How far something is that takes longer than a second (进度): {@code component/act/progress.jte}.
 *
 * @param id of the element, for the label
 * @param percent 0 to 100, null while nobody knows how much there is
 * @param words amount done and time left, e.g. 已传 12.4 MB，共 18.0 MB，约剩 6 秒
 * @param cancel address to POST to for stopping it, null when it cannot be stopped
 */
public record Progress(
        String id,
        String label,
        @Nullable Integer percent,
        String words,
        @Nullable String cancel) {
    public Progress {
        percent = percent == null ? null : Math.clamp(percent, 0, 100);
    }
}
