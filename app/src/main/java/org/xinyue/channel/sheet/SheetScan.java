package org.xinyue.channel.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks once through a part of an xlsx before the reader does (预读), keeping nothing but the merged areas. The reader makes room for whatever column a cell
 * claims to stand in, so a cell of a few bytes could ask for all memory there is.
 */
final class SheetScan {
    /** The last column of a spreadsheet is XFD. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LAST_ROW = 1_048_576;
    private static final int LETTERS = 26;
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
    private static final XMLInputFactory XML = factory();

    private final List<Merge> merges = new ArrayList<>();
    private boolean inRow;
    private int cells;
    private int column;
    private boolean inValue;
    private int length;

    private SheetScan() {}

    /**
     * Walks through the part; empty when it is no XML.
     *
     * @return its merged areas
     * @throws SheetRefused when it has what no spreadsheet would write, or more than is read
     */
    static Optional<List<Merge>> of(InputStream in) {
        var scan = new SheetScan();
        try {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                scan.at(xml, xml.next());
            }
            return Optional.of(scan.merges);
        } catch (XMLStreamException noXml) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void at(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin(xml, xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (inValue && xml.hasText()) {
            length += xml.getTextLength();
            if (length > SheetLimits.CELL) {
                throw new SheetRefused(
                        "第 " + Grid.letter(column) + " 列有单元格超过 %,d 个字，请缩短后再报送".formatted(SheetLimits.CELL));
            }
        }
    }

    private void begin(XMLStreamReader xml, String name) {
        switch (name) {
            case "row" -> row(xml.getAttributeValue(null, "r"));
            case "c" -> cell(xml.getAttributeValue(null, "r"));
            case "v", "f", "is" -> content(name);
            case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
            default -> {
                // Nothing that takes room.
            }
        }
    }

    private void end(String name) {
        if (name.equals("row")) {
            inRow = false;
        } else if (name.equals("v") || name.equals("f")) {
            inValue = false;
        }
    }

    private void row(@Nullable String number) {
        if (number != null && (!ROW.matcher(number).matches() || Integer.parseInt(number) > LAST_ROW)) {
            throw SheetLimits.noSuchCell(number);
        }
        // A row in a row is the same row still.
        if (!inRow) {
            inRow = true;
            cells = 0;
        }
    }

    private void cell(@Nullable String address) {
        if (!inRow) {
            return;
        }
        column = address == null ? cells : columnOf(address);
        if (++cells > LAST_COLUMN) {
            throw SheetLimits.tooManyColumns();
        }
    }

    private static int columnOf(String address) {
        var parts = CELL.matcher(address);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_ROW) {
            throw SheetLimits.noSuchCell(address);
        }
        int column = parts.group(1).chars().reduce(0, (before, letter) -> before * LETTERS + letter - 'A' + 1);
        if (column > LAST_COLUMN) {
            throw SheetLimits.noSuchCell(address);
        }
        return column - 1;
    }

    private void content(String name) {
        if (!inRow) {
            return;
        }
        if (column >= SheetLimits.COLUMNS) {
            throw SheetLimits.tooManyColumns();
        }
        if (!name.equals("is")) {
            inValue = true;
            length = 0;
        }
    }

    private void merge(@Nullable String area) {
        Merge.of(area == null ? "" : area).ifPresent(merges::add);
        if (merges.size() > SheetLimits.MERGES) {
            throw new SheetRefused("表格里有超过 " + SheetLimits.MERGES + " 处合并单元格，请取消合并、逐行填写后再报送");
        }
    }
}
