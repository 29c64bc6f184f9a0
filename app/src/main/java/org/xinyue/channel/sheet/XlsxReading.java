package org.xinyue.channel.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads an xlsx (Excel、WPS 表格) line by line. What a spreadsheet may have changed by itself is objected to, not guessed. */
final class XlsxReading {
    /** Excel keeps no more digits of a number; whatever has more was changed without a word. */
    private static final int DIGITS = 15;

    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(1);
    /** 9999-12-31. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** Digits before or behind the point that no number of a spreadsheet has; written out, an exponent of a few characters would fill all memory. */
    private static final int FAR = 400;

    /** Characters from which on a copy is worth avoiding. */
    private static final int SHARED = 256;

    /** Long texts without the blanks around them, by the very string that was read: many cells may share one long text. */
    private final IdentityHashMap<String, CellText> trimmed = new IdentityHashMap<>();

    private XlsxReading() {}

    static Grid read(byte[] bytes) {
        try {
            var parts = XlsxPackage.of(bytes);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
                return new XlsxReading().read(book, parts);
            }
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // What the reader stumbles over is many things, and always the file's fault.
            throw new SheetRefused("文件不完整或者不是 xlsx 表格，不能读取；请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”后再报送");
        }
    }

    private Grid read(ReadableWorkbook book, XlsxPackage parts) throws IOException {
        var visible = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (visible.isEmpty()) {
            throw new SheetRefused("文件里没有可见的工作表，请使用模板填写");
        }
        var filled = visible.stream()
                .filter(sheet -> sheet.getName().strip().equals(Template.SHEET))
                .findFirst()
                .orElse(visible.getFirst());
        var notes = new ArrayList<String>();
        if (visible.size() > 1 && !filled.getName().strip().equals(Template.SHEET)) {
            notes.add(
                    "文件里有 " + visible.size() + " 个工作表，没有名为“" + Template.SHEET + "”的，只读取了第一个“" + filled.getName() + "”");
        }
        var merges = parts.merges(filled.getId());
        return new Grid(Format.XLSX, lines(filled), merges, notes);
    }

    private List<Line> lines(Sheet sheet) throws IOException {
        var lines = new ArrayList<Line>();
        try (var rows = sheet.openStream()) {
            for (var at = rows.iterator(); at.hasNext(); ) {
                var line = line(at.next());
                if (line != null) {
                    // The heading and the example may come on top.
                    if (lines.size() > SheetLimits.ROWS + 1) {
                        throw SheetLimits.tooManyRows();
                    }
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private @Nullable Line line(Row row) {
        int last = row.getCellCount() - 1;
        while (last >= 0 && isEmpty(row.getCell(last))) {
            last--;
        }
        if (last >= SheetLimits.COLUMNS) {
            throw SheetLimits.tooManyColumns();
        }
        var cells = new ArrayList<CellText>(last + 1);
        boolean filled = false;
        for (int column = 0; column <= last; column++) {
            var cell = cell(row.getCell(column));
            filled |= !cell.isEmpty();
            cells.add(cell);
        }
        return filled ? new Line(row.getRowNum(), cells) : null;
    }

    private static boolean isEmpty(@Nullable Cell cell) {
        return cell == null || cell.getType() == CellType.EMPTY;
    }

    private CellText cell(@Nullable Cell cell) {
        if (cell == null) {
            return CellText.EMPTY;
        }
        return switch (cell.getType()) {
            case EMPTY -> CellText.EMPTY;
            case STRING -> text(cell.asString());
            case BOOLEAN -> CellText.of(Boolean.TRUE.equals(cell.asBoolean()) ? "是" : "否");
            case NUMBER -> number(cell);
            case FORMULA ->
                new CellText(
                        shown(cell),
                        null,
                        "是公式（=" + brief(cell.getFormula()) + "），算出的值可能与您看到的不同；请复制这一格，“选择性粘贴”为“数值”并核对后再报送");
            case ERROR -> new CellText(shown(cell), null, "是出错的单元格（" + brief(shown(cell)) + "），请改填正确的内容");
        };
    }

    /** A long text is cut free of its blanks once, however many cells show it. */
    private CellText text(String text) {
        return text.length() < SHARED ? CellText.of(text) : trimmed.computeIfAbsent(text, CellText::of);
    }

    private static CellText number(Cell cell) {
        var number = cell.asNumber();
        long whole = number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
        if (whole > FAR || number.scale() > FAR) {
            return new CellText(brief(cell.getRawValue()), null, "是表格软件写不出的数字，请重新填写");
        }
        var text = number.round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString();
        if (whole > DIGITS) {
            return new CellText(text, null, "是超过 " + DIGITS + " 位的数字，末尾几位已被表格软件改成 0；请把单元格设为“文本”格式后重新填写");
        }
        boolean couldBeDay = number.compareTo(FIRST_DAY) >= 0 && number.compareTo(LAST_DAY) <= 0;
        var moment = couldBeDay ? moment(cell) : null;
        var shown = moment != null && showsDay(cell.getDataFormatString()) ? written(moment) : text;
        return new CellText(shown, moment, null);
    }

    /** To the second: a serial is a fraction of a day and misses by some nanoseconds. */
    private static LocalDateTime moment(Cell cell) {
        return cell.asDate().plus(Duration.ofMillis(500)).truncatedTo(ChronoUnit.SECONDS);
    }

    static String written(LocalDateTime moment) {
        var day = moment.toLocalDate().toString();
        return moment.toLocalTime().toSecondOfDay() == 0
                ? day
                : day + " " + moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** True for a format that shows days: it has a year or a day outside quotes and brackets. */
    private static boolean showsDay(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(".*[yd].*");
    }

    private static String shown(Cell cell) {
        var raw = cell.getRawValue();
        return raw == null || raw.isBlank() ? "？" : raw.strip();
    }

    private static String brief(@Nullable String text) {
        return text == null ? "" : text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
