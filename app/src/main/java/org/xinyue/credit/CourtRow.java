package org.xinyue.credit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One line of a court's file (法院信息文件的一行).
 *
 * @param line number in the file, the heading is 1
 * @param code credit code, "" when the name has to do
 * @param on when it is, or is to be, listed or taken off
 */
record CourtRow(
        int line, Step step, String body, String code, String court, String caseNumber, LocalDate on, String facts) {
    static final List<String> HEADING = List.of("类型", "单位名称", "统一社会信用代码", "法院", "案号", "日期", "事由");
    private static final int MOST = 5000;
    private static final Map<String, Step> STEPS =
            Map.of("预告", Step.ANNOUNCED, "列入", Step.LISTED, "移出", Step.TAKEN_OFF);

    /** What the court does. */
    enum Step {
        ANNOUNCED,
        LISTED,
        TAKEN_OFF
    }

    /**
     * The lines of a file.
     *
     * @throws EntryRefused naming every line that cannot be read
     */
    static List<CourtRow> read(String csv) {
        var rows = new ArrayList<CourtRow>();
        var faults = new ArrayList<String>();
        try (var reader = CsvReader.builder().ofCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            int line = 0;
            for (var cells : reader) {
                line++;
                if (line == 1) {
                    requireHeading(cells);
                } else {
                    take(line, cells, rows, faults);
                }
            }
        } catch (CsvParseException broken) {
            throw new EntryRefused("文件不是完整的 CSV，请用本页的模板重新导出");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!faults.isEmpty()) {
            throw new EntryRefused(String.join("；", faults.subList(0, Math.min(10, faults.size()))));
        }
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new EntryRefused("文件应有 1 至 " + MOST + " 行信息，现在有 " + rows.size() + " 行");
        }
        return rows;
    }

    private static void requireHeading(CsvRecord cells) {
        if (!cells.getFields().stream().map(String::strip).toList().equals(HEADING)) {
            throw new EntryRefused("第一行应是：" + String.join("、", HEADING) + "；请对照模板改正");
        }
    }

    private static void take(int line, CsvRecord cells, List<CourtRow> rows, List<String> faults) {
        if (cells.getFieldCount() != HEADING.size()) {
            faults.add("第 " + line + " 行应有 " + HEADING.size() + " 列");
            return;
        }
        var read = cells.getFields().stream().map(String::strip).toList();
        var step = STEPS.get(read.get(0));
        if (step == null) {
            faults.add("第 " + line + " 行的类型应是预告、列入或移出");
        } else if (read.get(1).isEmpty() || read.get(3).isEmpty() || read.get(4).isEmpty()) {
            faults.add("第 " + line + " 行缺单位名称、法院或案号");
        } else {
            try {
                rows.add(new CourtRow(
                        line,
                        step,
                        read.get(1),
                        read.get(2),
                        read.get(3),
                        read.get(4),
                        LocalDate.parse(read.get(5)),
                        read.get(6)));
            } catch (DateTimeException noDate) {
                faults.add("第 " + line + " 行的日期请写成 2026-03-31 的形式");
            }
        }
    }
}
