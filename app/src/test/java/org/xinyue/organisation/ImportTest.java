package org.xinyue.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.organisation.register.ImportColumn;
import org.xinyue.testing.Golden;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

/** Rows give name, code, kind, level, division, superior, competent, from, to, successor, lead. */
class ImportTest {
    private static final String HEADER = "名称,统一社会信用代码,类别,层级,区划代码,上级部门,主管部门,成立日期,撤销日期,承继单位,信用牵头\n";
    private static final String CITY = "呼和浩特市财政局,,机关（工作部门）,盟市,150100,呼和浩特市人民政府,,2000-01-01,,,否\n";
    private static final String COUNTY =
            "新城区财政局,11532300568802305C,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,呼和浩特市财政局,2000/1/1,,,\n";

    private final TestClock clock = TestClock.at("2026-11-23");
    private final DataSource source = TestDatabase.migrated();
    private final Organisations organisations = Organisations.over(source, clock);

    @Test
    void takes_rows_in_any_order_and_reconciles() {
        var report = load(HEADER + COUNTY + CITY);
        assertThat(report.refused()).isEmpty();
        assertThat(report.summary()).isEqualTo("共读取2行：可登记2行，与登记一致0行，有误0行；已全部写入。");
        var county = find("新城区财政局");
        assertThat(county.lines().competentId()).isEqualTo(find("呼和浩特市财政局").id());
        assertThat(county.creditCode()).isEqualTo(new CreditCode("11532300568802305C"));
    }

    @Test
    void a_second_import_of_the_same_file_changes_nothing() {
        load(HEADER + CITY + COUNTY);
        var report = load(HEADER + CITY + COUNTY);
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.accepted()).isZero();
        assertThat(rows()).isEqualTo(239);
    }

    @Test
    void a_preview_writes_nothing_and_gives_the_same_figures() {
        var preview = organisations.importCsv(new StringReader(HEADER + CITY + COUNTY), true, "张三");
        assertThat(preview.accepted()).isEqualTo(2);
        assertThat(preview.written()).isFalse();
        assertThat(preview.summary()).endsWith("预览未写入，确认后请正式导入。");
        assertThat(rows()).isEqualTo(237);
    }

    @Test
    void refers_by_credit_code_and_takes_ended_bodies_with_successors() {
        var report = load(HEADER + CITY + COUNTY
                + "新城区财政所,,事业单位,旗县（市、区）,150102,11532300568802305c,,2001-01-01,,,\n"
                + "新城区旧财政局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,1990-01-01,2000-01-01,新城区财政局,\n");
        assertThat(report.refused()).isEmpty();
        assertThat(find("新城区财政所").lines().superiorId()).isEqualTo(find("新城区财政局").id());
    }

    @Test
    void takes_a_byte_order_mark_blank_lines_and_quoted_cells() {
        var report = load("\uFEFF" + HEADER
                + "\n,,,,,,,,,,\n\"呼和浩特市\"\"诚信\"\"办公室\",,机关（工作部门）,盟市,150100,呼和浩特市人民政府,,2000-01-01,,,\n");
        assertThat(report.read()).isEqualTo(1);
        assertThat(report.written()).isTrue();
        assertThat(find("呼和浩特市\"诚信\"办公室")).isNotNull();
    }

    @Test
    void takes_only_the_required_columns() {
        var report = load("区划代码,成立日期,层级,类别,名称\n150100,2000-01-01,盟市,事业单位,呼和浩特市信用中心\n");
        assertThat(report.written()).isTrue();
    }

    @Test
    void takes_a_code_under_a_reviewed_override() {
        var overrides = new CreditCodeOverrides(new JdbcTemplate(source), clock);
        String row = "某公司,91350203M0001QAY9B,企业,旗县（市、区）,150102,,,2000-01-01,,,\n";
        assertThat(load(HEADER + row).refused()).hasSize(1);
        overrides.request("91350203M0001QAY9B", "已核对营业执照原件", "张三");
        overrides.approve("91350203M0001QAY9B", "李四");
        assertThat(load(HEADER + row).written()).isTrue();
    }

    @Test
    void one_bad_row_keeps_all_out_and_the_counts_still_add_up() {
        load(HEADER + CITY);
        var report = load(HEADER + CITY + COUNTY + "新城区商务局,,局,旗县（市、区）,150102,新城区人民政府,,2000-13-01,,,\n");
        assertThat(report.written()).isFalse();
        assertThat(report.read()).isEqualTo(3);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(4);
            assertThat(refused.sentences()).hasSize(2);
        });
        assertThat(report.summary()).contains("没有写入任何一行");
        assertThat(rows()).isEqualTo(238);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,不存在的单位,,2000-01-01,,,|上级部门“不存在的单位”不在登记中，也不在本文件中",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,11532300568802305C,2000-01-01,,,|主管部门“11532300568802305C”不在登记中",
                "新城区某局,11532300568802305D,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01,,,|第18位校验码不符",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2023-02-29,,,|成立日期“2023-02-29”不是有效的日期",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,,,,|“成立日期”为空",
                ",,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01,,,|“名称”为空",
                "新城区某局,,机关,旗县（市、区）,150102,新城区人民政府,,2000-01-01,,,|类别“机关”不是可填的值",
                "新城区某局,,机关（工作部门）,县,150102,新城区人民政府,,2000-01-01,,,|层级“县”不是可填的值",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150101,新城区人民政府,,2000-01-01,,,|不在自治区现行区划之内",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区某局,,2000-01-01,,,|不能以自己为上级部门",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01,1999-01-01,,|撤销日期应晚于成立日期",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01,,新城区人民政府,|须同时登记撤销日期",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01,,,对|信用牵头“对”不是可填的值",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01,,,是|已有社会信用牵头部门",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01|本行有8格，列名有11个",
                "新城区某局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01,,,,,多|本行有13格",
                "新城区\uFFFD局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01,,,|请存为UTF-8编码",
                "新城区人民政府,,政府,旗县（市、区）,150102,,,1949-10-01,,,|登记中已有“新城区人民政府”，但上级部门与本行不同",
                "新城区人民政府,,政府,旗县（市、区）,150102,呼和浩特市人民政府,,1950-10-01,,,|同一区划同一时期已有"
            })
    void refuses_a_bad_row_by_line(String row, String words) {
        var report = load(HEADER + row + "\n");
        assertThat(report.written()).isFalse();
        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(2);
            assertThat(refused.sentences())
                    .anySatisfy(sentence -> assertThat(sentence).contains(words).endsWith("。"));
        });
        assertThat(rows()).isEqualTo(237);
    }

    @Test
    void refuses_a_circle_inside_the_file() {
        var report = load(HEADER
                + "新城区甲局,,机关（工作部门）,旗县（市、区）,150102,新城区乙局,,2000-01-01,,,\n"
                + "新城区乙局,,机关（工作部门）,旗县（市、区）,150102,新城区甲局,,2000-01-01,,,\n");
        assertThat(report.refused())
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.sentences())
                        .anySatisfy(sentence -> assertThat(sentence).contains("首尾相接成环")));
        assertThat(rows()).isEqualTo(237);
    }

    @Test
    void refuses_the_same_body_twice_in_one_file() {
        var twice = load(HEADER + CITY + CITY);
        assertThat(twice.refused()).isNotEmpty();
        load(HEADER + CITY);
        var again = load(HEADER + CITY + CITY);
        assertThat(again.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.sentences()).containsExactly("与第2行是同一机构，请删去一行。"));
    }

    @Test
    void refuses_a_name_that_several_bodies_carry() {
        var report = load(HEADER
                + "城市管理局,,机关（工作部门）,旗县（市、区）,150102,新城区人民政府,,2000-01-01,,,\n"
                + "城市管理局,,机关（工作部门）,旗县（市、区）,150103,回民区人民政府,,2000-01-01,,,\n"
                + "新城区环卫中心,,事业单位,旗县（市、区）,150102,城市管理局,,2000-01-01,,,\n");
        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(4);
            assertThat(refused.sentences()).containsExactly("上级部门“城市管理局”有2个机构同名，请改填统一社会信用代码。");
        });
    }

    @Test
    void points_to_the_broken_row_that_others_need() {
        var report = load(HEADER + CITY.replace("2000-01-01", "昨天") + COUNTY);
        assertThat(report.refused())
                .hasSize(2)
                .last()
                .satisfies(refused ->
                        assertThat(refused.sentences()).containsExactly("主管部门“呼和浩特市财政局”在本文件第2行，但该行有误，请先改正该行。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "名称,类别,层级,区划代码\n",
                "名称,类别,层级,区划代码,成立日期,电话\n",
                "名称,名称,类别,层级,区划代码,成立日期\n",
                "名称,类别,层级,区划代码,成立日期\n",
                "名称,类别,层级,区划代码,成立日期\n\"没有结束的引号,机关（工作部门）,盟市,150100,2000-01-01\n"
            })
    void refuses_a_file_that_cannot_be_used(String file) {
        var report = load(file);
        assertThat(report.fileProblem()).isNotNull().contains("请").endsWith("。");
        assertThat(report.written()).isFalse();
        assertThat(report.read()).isZero();
    }

    @Test
    void reads_ten_thousand_rows_in_one_go() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "呼和浩特市第%d事业单位,,事业单位,盟市,150100,呼和浩特市人民政府,,2000-01-01,,,\n".formatted(i))
                .collect(Collectors.joining());
        assertThat(load(HEADER + rows).accepted()).isEqualTo(10_000);
        assertThat(rows()).isEqualTo(10_237);
    }

    @Test
    void the_columns_are_documented() {
        var document = new StringBuilder("""
                # 机构导入文件

                CSV，UTF-8编码，第1行为列名，列的次序不限。全部行无误才写入；有一行有误则一行也不写。

                | 列名 | 必填 | 写法 |
                |---|---|---|
                """);
        for (var column : ImportColumn.values()) {
            document.append("| %s | %s | %s |\n"
                    .formatted(column.heading(), column.isRequired() ? "是" : "否", column.meaning()));
        }
        Golden.check(Path.of("docs/generated/body-import.md"), document.toString());
    }

    private ImportReport load(String file) {
        return organisations.importCsv(new StringReader(file), false, "张三");
    }

    private Body find(String name) {
        return organisations.directory().search(name, Fixture.TODAY, 1).getFirst();
    }

    private int rows() {
        return JdbcClient.create(source)
                .sql("SELECT count(*) FROM body")
                .query(Integer.class)
                .single();
    }
}
