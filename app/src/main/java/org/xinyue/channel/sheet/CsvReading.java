package org.xinyue.channel.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a CSV in the encodings that spreadsheets here write: UTF-8, UTF-16 with its mark, GB 18030 (GBK). */
final class CsvReading {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠\t\r";
    private static final char[] SEPARATORS = {',', '\t', ';', '，'};

    private CsvReading() {}

    static Grid read(byte[] bytes) {
        var notes = new ArrayList<String>();
        var text = text(bytes, notes);
        if (text.indexOf('\0') >= 0) {
            throw new SheetRefused("这不是 xlsx 或 CSV 表格，请使用模板填写后报送");
        }
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            return new Grid(Format.CSV, lines(csv), List.of(), notes);
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            throw new SheetRefused("CSV 文件不完整，可能有引号没有成对，或者某一格过长；请用表格软件打开核对，另存为“CSV UTF-8”后再报送");
        }
    }

    private static List<Line> lines(Iterable<CsvRecord> records) {
        var lines = new ArrayList<Line>();
        for (var row : records) {
            if (row.getFieldCount() > SheetLimits.COLUMNS
                    && row.getFields().stream().skip(SheetLimits.COLUMNS).anyMatch(field -> !field.isBlank())) {
                throw SheetLimits.tooManyColumns();
            }
            var cells = row.getFields().stream()
                    .limit(SheetLimits.COLUMNS)
                    .map(field -> CellText.of(plain(field)))
                    .toList();
            if (cells.stream().allMatch(CellText::isEmpty)) {
                continue;
            }
            if (lines.size() > SheetLimits.ROWS + 1) {
                throw SheetLimits.tooManyRows();
            }
            lines.add(new Line(Math.toIntExact(row.getStartingLineNumber()), cells));
        }
        return lines;
    }

    /** Without the quote that {@link ReturnedSheet} puts before what a spreadsheet would calculate. */
    private static String plain(String field) {
        return field.length() > 1 && field.charAt(0) == '\'' && FORMULA_SIGNS.indexOf(field.charAt(1)) >= 0
                ? field.substring(1)
                : field;
    }

    /** True when a spreadsheet would take the text for a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /** The sign that parts the headings. */
    private static char separator(String text) {
        var heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count =
                    heading.chars().filter(character -> character == separator).count();
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    private static String text(byte[] bytes, List<String> notes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8).orElseThrow(CsvReading::unreadable);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 0, StandardCharsets.UTF_16).orElseThrow(CsvReading::unreadable);
        }
        return decode(bytes, 0, StandardCharsets.UTF_8).orElseGet(() -> {
            notes.add("文件不是 UTF-8 编码，已按国标 GB 18030（GBK）读取；请核对预览中的汉字");
            return decode(bytes, 0, GB18030).orElseThrow(CsvReading::unreadable);
        });
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static SheetRefused unreadable() {
        return new SheetRefused("文件的字符编码不能识别，请在表格软件中另存为“CSV UTF-8”或者 xlsx 后再报送");
    }
}
