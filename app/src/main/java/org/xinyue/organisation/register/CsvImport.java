package org.xinyue.organisation.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An import file read into rows, before anything is compared with the register.
 *
 * @param fileProblem one sentence when the file as a whole cannot be used; then there are no rows
 */
public record CsvImport(List<ImportRow> rows, @Nullable String fileProblem) {
    private static final int MOST_ROWS = 50_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public CsvImport {
        rows = List.copyOf(rows);
    }

    /** Reads the whole file; the caller closes it. */
    public static CsvImport read(Reader file) {
        try (var csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(file)) {
            return read(csv.iterator());
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            return unusable("文件不是完整的CSV，可能有引号没有成对，请用表格软件另存为CSV UTF-8后重新导入。");
        }
    }

    /** What the rows mean to this register. */
    public ImportPlan against(Snapshot register, Predicate<String> isAccepted) {
        return ImportPlan.of(this, register, isAccepted);
    }

    private static CsvImport read(Iterator<CsvRecord> lines) {
        if (!lines.hasNext()) {
            return unusable("文件是空的，请在第1行写列名，从第2行起每行一个机构。");
        }
        List<String> headings = lines.next().getFields().stream()
                .map(heading -> heading.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
        String wrong = wrongHeader(headings);
        if (wrong != null) {
            return unusable(wrong);
        }
        var rows = new ArrayList<ImportRow>();
        while (lines.hasNext()) {
            ImportRow row = row(lines.next(), headings);
            if (!row.isBlank()) {
                rows.add(row);
            }
            if (rows.size() > MOST_ROWS) {
                return unusable("文件超过%d行，请拆成几个文件分别导入。".formatted(MOST_ROWS));
            }
        }
        return rows.isEmpty() ? unusable("文件只有列名没有内容，请从第2行起每行填写一个机构。") : new CsvImport(rows, null);
    }

    private static @Nullable String wrongHeader(List<String> headings) {
        for (var heading : headings) {
            if (ImportColumn.headed(heading).isEmpty()) {
                return "第1行的列名“%s”不认识，请改用这些列名：%s。".formatted(heading, allHeadings());
            }
            if (headings.indexOf(heading) != headings.lastIndexOf(heading)) {
                return "第1行的列名“%s”出现两次，请删去一列。".formatted(heading);
            }
        }
        List<String> missing = Arrays.stream(ImportColumn.values())
                .filter(ImportColumn::isRequired)
                .map(ImportColumn::heading)
                .filter(heading -> !headings.contains(heading))
                .toList();
        return missing.isEmpty() ? null : "第1行缺少列名：%s，请补上。".formatted(String.join("、", missing));
    }

    private static String allHeadings() {
        return String.join(
                "、",
                Arrays.stream(ImportColumn.values()).map(ImportColumn::heading).toList());
    }

    private static ImportRow row(CsvRecord fields, List<String> headings) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < Math.min(headings.size(), fields.getFieldCount()); i++) {
            String cell = fields.getField(i).strip();
            ImportColumn.headed(headings.get(i)).ifPresent(column -> cells.put(column, cell));
        }
        var problems = new ArrayList<String>();
        if (fields.getFieldCount() != headings.size()) {
            problems.add("本行有%d格，列名有%d个，请核对是否多了或少了逗号。".formatted(fields.getFieldCount(), headings.size()));
        }
        return new ImportRow(fields.getStartingLineNumber(), cells, problems);
    }

    private static CsvImport unusable(String sentence) {
        return new CsvImport(List.of(), sentence);
    }
}
