package org.xinyue.channel.sheet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import org.xinyue.channel.Item;
import org.xinyue.channel.Submission;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Reads a filled-in sheet (读取报送表), xlsx or CSV, by what the file is and not by what it is called. */
@Implements(Clause.A2_CHANNELS)
public final class SheetReading {
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int HEAD = 512;

    private SheetReading() {}

    /**
     * Reads the file.
     *
     * @throws SheetRefused when no row of it can be read
     */
    public static Sheet read(byte[] bytes) {
        var grid = grid(bytes);
        if (grid.lines().isEmpty()) {
            throw new SheetRefused("文件是空的，请使用模板填写后报送");
        }
        var heading = grid.lines().getFirst();
        grid.merges().stream()
                .filter(merge -> merge.touches(heading.number()))
                .findFirst()
                .ifPresent(merge -> {
                    throw new SheetRefused("列名所在的行有合并单元格 " + merge.area() + "，请取消合并，每列一个列名");
                });
        return sheet(grid, Headings.of(heading));
    }

    /** How a file that can be read is written. */
    public static Format formatOf(byte[] bytes) {
        return XlsxPackage.isZip(bytes) ? Format.XLSX : Format.CSV;
    }

    private static Grid grid(byte[] bytes) {
        if (bytes.length == 0) {
            throw new SheetRefused("文件是空的，请使用模板填写后报送");
        }
        if (bytes.length > SheetLimits.BYTES) {
            throw new SheetRefused("文件超过 " + SheetLimits.BYTES / 1_048_576 + " MB，请删去图片，或者分成几个文件报送");
        }
        if (startsWith(bytes, OLD_OFFICE)) {
            throw new SheetRefused(
                    contains(bytes, ENCRYPTED)
                            ? "文件设有打开密码，不能读取；请取消密码后再报送（文件由平台加密保存）"
                            : "这是旧版 Excel 格式（.xls），请打开后另存为“Excel 工作簿（.xlsx）”再报送");
        }
        if (XlsxPackage.isZip(bytes)) {
            return XlsxReading.read(bytes);
        }
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (head.contains("<html") || head.contains("<table") || head.contains("<?xml") || head.startsWith("%pdf")) {
            throw new SheetRefused("这不是 xlsx 或 CSV 表格（可能是网页或其他文件改了扩展名），请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”再报送");
        }
        return CsvReading.read(bytes);
    }

    private static Sheet sheet(Grid grid, Headings headings) {
        var example = Template.example();
        var rows = new ArrayList<SheetRow>();
        var notes = new ArrayList<>(grid.notes());
        for (var line : grid.lines().subList(1, grid.lines().size())) {
            var row = row(grid, headings, line);
            if (row.objections().isEmpty() && row.submission().items().equals(example.items())) {
                notes.add("第 " + line.number() + " 行是模板的示例，没有改动，不计入");
            } else if (rows.size() == SheetLimits.ROWS) {
                throw SheetLimits.tooManyRows();
            } else {
                rows.add(row);
            }
        }
        if (!headings.unknown().isEmpty()) {
            notes.add("以下列不在模板中，没有读取：" + String.join("、", headings.unknown()));
        }
        if (rows.isEmpty()) {
            throw new SheetRefused("表格里没有要报送的投诉" + (notes.isEmpty() ? "，请从列名的下一行起填写" : "：" + String.join("；", notes)));
        }
        return new Sheet(grid.format(), headings.all(), rows, notes);
    }

    private static SheetRow row(Grid grid, Headings headings, Line line) {
        var items = new EnumMap<Item, String>(Item.class);
        var objections = new ArrayList<SheetRow.Objection>();
        var cells = new ArrayList<String>();
        for (int column = 0; column < line.cells().size(); column++) {
            var heading = headings.at(column);
            var cell = line.cell(column);
            var address = Grid.letter(column) + line.number();
            cells.add(cell.text());
            var item = heading.item();
            if (item != null) {
                var read = Cells.read(item, cell);
                if (read.objection() == null) {
                    items.put(item, read.text());
                    if (cell.moment() != null) {
                        cells.set(column, returned(item, cell.moment(), cell.text()));
                    }
                } else {
                    objections.add(new SheetRow.Objection(item, item.label() + "（" + address + "）" + read.objection()));
                }
            } else if (heading.text().isEmpty() && !cell.isEmpty()) {
                objections.add(new SheetRow.Objection(null, address + " 有内容，但这一列没有列名；请加上列名，或者清空这一格"));
            }
        }
        grid.merges().stream()
                .filter(merge -> merge.touches(line.number()))
                // One is enough to send the row back; a thousand areas of ten thousand rows each would fill all memory.
                .findFirst()
                .ifPresent(
                        merge -> objections.add(new SheetRow.Objection(null, merge.area() + " 是合并单元格，请取消合并，每一行都填写完整")));
        return new SheetRow(line.number(), new Submission(items), objections, cells);
    }

    /** A serial goes back as the day it means: another spreadsheet might count from another year. */
    private static String returned(Item item, LocalDateTime moment, String text) {
        return switch (item.form()) {
            case DATE, INSTANT -> XlsxReading.written(moment);
            case TEXT, LONG_TEXT, CODE, AMOUNT, YES -> text;
        };
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
