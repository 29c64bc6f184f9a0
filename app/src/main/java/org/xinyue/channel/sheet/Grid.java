package org.xinyue.channel.sheet;

import java.util.List;

/**
 * The lines of a file, and what its cells have to do with each other.
 *
 * @param merges merged areas of the sheet, none in a CSV
 * @param notes what the reader ought to know, e.g. which sheet was read
 */
record Grid(Format format, List<Line> lines, List<Merge> merges, List<String> notes) {
    private static final int LETTERS = 26;

    Grid {
        lines = List.copyOf(lines);
        merges = List.copyOf(merges);
        notes = List.copyOf(notes);
    }

    /** A column as spreadsheets call it: "A" for 0, "AB" for 27. */
    static String letter(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            name.insert(0, (char) ('A' + rest % LETTERS));
        }
        return name.toString();
    }
}
