package org.xinyue.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads days in the format of the seed: {@code date,kind,name,year_notice} with kind {@code holiday} or {@code workday}. Plain splitting on purpose: the
 * command that works out a deadline starts in well under a second because nothing but the JDK is loaded.
 */
final class HolidayCsv {
    private HolidayCsv() {}

    static List<HolidayNotice> seed() {
        var days = lines("/calendar/holidays.csv");
        var notices = new ArrayList<HolidayNotice>();
        for (var line : lines("/calendar/notices.csv")) {
            var cells = line.split(",", -1);
            int year = Integer.parseInt(cells[0]);
            var ofYear = days.stream()
                    .filter(day -> day.endsWith("," + year))
                    .map(HolidayCsv::day)
                    .toList();
            notices.add(
                    new HolidayNotice(year, cells[1], cells[2].isEmpty() ? null : LocalDate.parse(cells[2]), ofYear));
        }
        return notices;
    }

    /**
     * The days of a file that an administrator imports, the header line first.
     *
     * @throws NoticeRefused naming the line that cannot be read
     */
    static List<NoticeDay> days(String text) {
        var days = new ArrayList<NoticeDay>();
        int number = 0;
        // Spreadsheets begin a file with a byte order mark, with a header or without.
        for (var line : text.replace("\uFEFF", "").lines().map(String::strip).toList()) {
            number++;
            boolean header = number == 1 && line.startsWith("date,");
            if (line.isEmpty() || header) {
                continue;
            }
            try {
                days.add(day(line));
            } catch (DateTimeParseException | ArrayIndexOutOfBoundsException | IllegalArgumentException unreadable) {
                throw new NoticeRefused(
                        "第 " + number + " 行读不懂：“" + line + "”。每行应为 日期,holiday 或 workday,节日名称，例如 2027-01-01,holiday,元旦");
            }
        }
        return days;
    }

    private static NoticeDay day(String line) {
        var cells = line.split(",", -1);
        return new NoticeDay(LocalDate.parse(cells[0].strip()), off(cells[1].strip()), cells[2].strip());
    }

    private static boolean off(String kind) {
        return switch (kind) {
            case "holiday" -> true;
            case "workday" -> false;
            default -> throw new IllegalArgumentException("neither holiday nor workday: " + kind);
        };
    }

    private static List<String> lines(String resource) {
        @Nullable InputStream stream = HolidayCsv.class.getResourceAsStream(resource);
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(stream, "missing resource " + resource), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
