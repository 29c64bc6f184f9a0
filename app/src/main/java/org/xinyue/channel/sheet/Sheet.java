package org.xinyue.channel.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.channel.Item;

/**
 * A sheet that was read (报送表).
 *
 * @param rows without empty lines and without the example
 * @param notes what whoever sends it ought to know: columns that were not read, how the file was decoded
 */
public record Sheet(Format format, List<Heading> headings, List<SheetRow> rows, List<String> notes) {
    public Sheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * The head of one column.
     *
     * @param text as it stands in the file, "" above an unused column
     * @param item what is read from the column, null when nothing is
     */
    public record Heading(String text, @Nullable Item item) {}
}
