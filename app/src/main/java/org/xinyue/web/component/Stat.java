package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a strip: {@code component/stats.jte}.
 *
 * @param value with its thousands separated, or words where no number may be told
 * @param unit 件 or %; empty beside words
 * @param note what is counted, null when the label says it
 */
public record Stat(
        String label, String value, String unit, @Nullable String note) {}
