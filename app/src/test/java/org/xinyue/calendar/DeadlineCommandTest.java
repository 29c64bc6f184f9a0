package org.xinyue.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Goal: a date can be checked from the command line by script and by eye. Method: whole runs, with what each stream says. */
final class DeadlineCommandTest {
    /** What a run left behind. */
    private record Run(int exit, String out, String err) {
        String firstLine() {
            return out.lines().findFirst().orElse("");
        }
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = DeadlineCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    @Proves(Clause.A3_TRANSFER)
    void prints_the_date_and_how_it_came_about() {
        var run = run("--from", "2024-02-07", "--workdays", "3");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.firstLine()).isEqualTo("2024-02-18");
        assertThat(run.out().lines())
                .hasSize(13)
                .contains(
                        "2024-02-07 周三  不计  起算当日不计",
                        "2024-02-08 周四  第 1 日  工作日",
                        "2024-02-10 周六  不计  春节放假（国办发明电〔2023〕7号）")
                .endsWith("2024-02-18 周日  第 3 日  春节调休上班（国办发明电〔2023〕7号）");
    }

    @Test
    void prints_a_date_in_calendar_days_that_moves() {
        var run = run("--days", "30", "--from", "2026-01-16");
        assertThat(run.exit()).isZero();
        assertThat(run.firstLine()).isEqualTo("2026-02-24");
        assertThat(run.out()).endsWith("2026-02-24 周二  不计  顺延至工作日\n");
    }

    @Test
    void marks_a_date_beyond_the_last_notice() {
        assertThat(run("--from", "2026-12-30", "--workdays", "3").firstLine()).isEqualTo("2027-01-04 provisional");
    }

    @Test
    void helps_whoever_asks() {
        assertThat(run("--help").out()).startsWith("用法: ./xinyue deadline --from");
        assertThat(run("--from", "2024-02-07", "-h")).isEqualTo(run("--help"));
        assertThat(run("--help").exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --from 2024-2-7 --workdays 3          | 日期“2024-2-7”读不懂，请写成 2024-02-07 的样子
            --from 2023-02-29 --days 3            | 日期“2023-02-29”读不懂，请写成 2024-02-07 的样子
            --from 今天 --workdays 3               | 日期“今天”读不懂，请写成 2024-02-07 的样子
            --from 2024-02-07 --workdays 三        | 天数“三”读不懂，请写成 3 这样的整数
            --from 2024-02-07 --days 1.5          | 天数“1.5”读不懂，请写成 3 这样的整数
            --from 2024-02-07 --days 99999999999  | 天数“99999999999”读不懂，请写成 3 这样的整数
            --from 2024-02-07 --workdays -1       | 天数应在 0 至 4000 之间：-1
            --from 2024-02-07 --workdays 4001     | 天数应在 0 至 4000 之间：4001
            --from 1999-01-01 --workdays 3        | 日期 1999-01-01 超出可计算的范围（2003-01-01 至 2046-12-31），请核对年份
            --from 2024-02-07 --hours 3           | 不认识的选项 --hours；请看 ./xinyue deadline --help
            2024-02-07                            | 不认识的选项 2024-02-07；请看 ./xinyue deadline --help
            --from 2024-02-07 --workdays          | --workdays 后面缺少值；请看 ./xinyue deadline --help
            --from 2024-02-07 --from 2024-02-08 --days 3 | --from 给了两次，请只保留一个
            """)
    void refuses_bad_input_with_a_sentence_and_exit_code_two(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(new Run(2, "", sentence + "\n"));
    }

    @ParameterizedTest
    @CsvSource({"--workdays 3", "--from 2024-02-07", "--from 2024-02-07 --workdays 3 --days 5"})
    void refuses_a_missing_and_a_second_period(String arguments) {
        assertThat(run(arguments.split(" ")))
                .isEqualTo(new Run(
                        2, "", "请给出 --from 日期，以及 --workdays N 或 --days N 之一，例如 --from 2024-02-07 --workdays 3\n"));
        assertThat(run().exit()).isEqualTo(2);
    }
}
