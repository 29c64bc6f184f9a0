package org.xinyue.channel.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.channel.Item;
import org.xinyue.channel.Submission;

/**
 * One complaint of a sheet.
 *
 * @param line as spreadsheets count, from 1
 * @param submission its items as the contract wants them
 * @param objections what is wrong with its cells; items named here are not in the submission
 * @param cells as they go back when the row is refused
 */
public record SheetRow(int line, Submission submission, List<Objection> objections, List<String> cells) {
    public SheetRow {
        objections = List.copyOf(objections);
        cells = List.copyOf(cells);
    }

    /** Says nothing of the content: log lines may contain this. */
    @Override
    public String toString() {
        return "SheetRow[" + line + "]";
    }

    /**
     * Why the row cannot be taken as it stands in the sheet.
     *
     * @param item what is affected, null for the row as a whole
     * @param sentence what to do, with the address of the cell
     */
    public record Objection(@Nullable Item item, String sentence) {}
}
