package org.xinyue.channel.sheet;

import java.util.List;

/**
 * One line of a grid that is not empty.
 *
 * @param number as spreadsheets count, from 1
 */
record Line(int number, List<CellText> cells) {
    Line {
        cells = List.copyOf(cells);
    }

    CellText cell(int column) {
        return column < cells.size() ? cells.get(column) : CellText.EMPTY;
    }
}
