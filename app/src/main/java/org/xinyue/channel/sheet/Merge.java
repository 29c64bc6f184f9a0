package org.xinyue.channel.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A merged area (合并单元格): its rows say what they have in common only once.
 *
 * @param area e.g. B5:B7
 * @param first first row, from 1
 */
record Merge(String area, int first, int last) {
    private static final Pattern AREA = Pattern.compile("[A-Z]{1,3}(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    static Optional<Merge> of(String area) {
        var matcher = AREA.matcher(area);
        return matcher.matches()
                ? Optional.of(new Merge(area, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    boolean touches(int row) {
        return first <= row && row <= last;
    }
}
