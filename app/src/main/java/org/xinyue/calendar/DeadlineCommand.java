package org.xinyue.calendar;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code ./xinyue deadline}: works out a date and prints how. Needs no database. */
public final class DeadlineCommand {
    private static final String HELP = """
            用法: ./xinyue deadline --from 日期 (--workdays N | --days N)

            计算自某日起的期限，起算当日不计入，并逐日列出计入或跳过的理由和依据。
              --from 2024-02-07   起算日（年-月-日）
              --workdays N        N 个工作日（含调休上班日）
              --days N            N 个日历日，最后一日是休息日的，顺延至下一个工作日

            第一行是到期日；所跨年份的放假通知尚未发布时，其后标注 provisional（暂定）。
            """;

    private DeadlineCommand() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    /** Runs the command; 0 when it printed a date or the help, 2 when the input was no good. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        try {
            print(working(options(arguments)), out);
            return 0;
        } catch (IllegalArgumentException refused) {
            err.println(refused.getMessage());
            return 2;
        }
    }

    private static Map<String, String> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        for (int index = 0; index < arguments.size(); index += 2) {
            var name = arguments.get(index);
            if (!List.of("--from", "--workdays", "--days").contains(name)) {
                throw new IllegalArgumentException("不认识的选项 " + name + "；请看 ./xinyue deadline --help");
            }
            if (index + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " 后面缺少值；请看 ./xinyue deadline --help");
            }
            if (options.put(name, arguments.get(index + 1)) != null) {
                throw new IllegalArgumentException(name + " 给了两次，请只保留一个");
            }
        }
        return options;
    }

    private static Working working(Map<String, String> options) {
        var from = options.get("--from");
        if (from == null || options.size() != 2) {
            throw new IllegalArgumentException(
                    "请给出 --from 日期，以及 --workdays N 或 --days N 之一，例如 --from 2024-02-07 --workdays 3");
        }
        var calendar = WorkCalendar.seed();
        var workdays = options.get("--workdays");
        return workdays != null
                ? calendar.explainWorkdays(date(from), number(workdays))
                : calendar.explainDays(date(from), number(options.getOrDefault("--days", "")));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("日期“" + text + "”读不懂，请写成 2024-02-07 的样子", unreadable);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException("天数“" + text + "”读不懂，请写成 3 这样的整数", unreadable);
        }
    }

    private static void print(Working working, PrintStream out) {
        out.println(working.due().date() + (working.due().provisional() ? " provisional" : ""));
        for (var day : working.days()) {
            var mark = day.counted() ? "第 " + day.number() + " 日" : "不计";
            var notice = day.notice() == null ? "" : "（" + day.notice() + "）";
            out.println(day.date() + " " + weekday(day.date()) + "  " + mark + "  " + day.reason() + notice);
        }
    }

    private static String weekday(LocalDate date) {
        return List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日")
                .get(date.getDayOfWeek().getValue() - 1);
    }
}
