package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.calendar.Calendars;
import org.xinyue.calendar.HolidayNotice;
import org.xinyue.organisation.CreditCodeOverrides;
import org.xinyue.organisation.Organisations;

/** The administrator's pages: bodies, codes that fail the check, and the calendar. */
@DeskScenes
class RegisterPagesTest {
    private static final String HEADER = "名称,统一社会信用代码,类别,层级,区划代码,上级部门,主管部门,成立日期,撤销日期,承继单位,信用牵头\n";

    private final DeskScene scene;

    @Autowired
    RegisterPagesTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
    }

    private Map<String, String> newBody(String name) {
        var fields = new HashMap<String, String>();
        fields.put("name", name);
        fields.put("kind", "DEPARTMENT");
        fields.put("level", "COUNTY");
        fields.put("division", "150102");
        fields.put("superior", scene.cityHousing.toString());
        fields.put("from.year", "2020");
        fields.put("from.month", "5");
        fields.put("from.day", "1");
        return fields;
    }

    @Test
    void only_an_administrator_sees_the_register() {
        for (var path : List.of(
                "/office/organisations",
                "/office/organisations/new",
                "/office/organisations/import",
                "/office/organisations/overrides",
                "/office/organisations/" + scene.cityHousing,
                "/office/calendar/import")) {
            assertThat(scene.open(path, scene.receiver()).status()).as(path).isEqualTo(404);
            assertThat(scene.open(path, scene.administrator("管理员")).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void finds_a_body_and_shows_its_lines() {
        var name = scene.nameOf(scene.districtHousing);
        assertThat(scene.open("/office/organisations?q=" + name, scene.administrator("管理员"))
                        .text())
                .contains(scene.districtHousing.toString(), "找到 1 个");
        assertThat(scene.open("/office/organisations/" + scene.districtHousing, scene.administrator("管理员"))
                        .text())
                .contains(
                        "主管部门", scene.nameOf(scene.cityHousing), "自 2019-03-01 起", scene.nameOf(scene.districtOffice));
    }

    @Test
    void registers_a_body() {
        var name = "新城区水务局" + scene.districtHousing;
        var sent = scene.send("/office/organisations/new", scene.administrator("管理员"), newBody(name));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(scene.open(sent.location(), scene.administrator("管理员")).text())
                .contains(name);
    }

    @Test
    void refuses_a_body_with_a_wrong_code_or_an_impossible_date_and_keeps_the_rest() {
        var fields = newBody("新城区农牧局");
        fields.put("creditCode", "111501020115345692");
        var wrong = scene.send("/office/organisations/new", scene.administrator("管理员"), fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("value=\"新城区农牧局\"", "class=\"errors\"");
        fields.put("from.month", "13");
        assertThat(scene.send("/office/organisations/new", scene.administrator("管理员"), fields)
                        .text())
                .contains("请填写日历上有的日期");
    }

    @Test
    void ends_a_body_with_a_successor_but_not_twice() {
        var path = "/office/organisations/" + scene.districtOffice;
        var fields = Map.of(
                "on.year", "2026", "on.month", "4", "on.day", "1", "successor", scene.districtHousing.toString());
        assertThat(scene.send(path + "/end", scene.administrator("管理员"), fields).status())
                .isEqualTo(303);
        assertThat(scene.open(path, scene.administrator("管理员")).text())
                .contains("2026-04-01（不含）", "承继单位", scene.nameOf(scene.districtHousing));
        var twice = scene.send(path + "/end", scene.administrator("管理员"), fields);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("不能再次撤销");
    }

    private static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "机构.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void imports_after_a_preview_only() {
        var name = "回民区城市管理局" + scene.cityHousing;
        var text = HEADER + name + ",,机关（工作部门）,旗县（市、区）,150103," + scene.nameOf(scene.cityHousing) + ",,2020-01-01,,,\n";
        var preview = scene.send("/office/organisations/import", scene.administrator("管理员"), Map.of(), csv(text));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("可登记1行", "预览未写入", "确认写入");
        assertThat(find(name)).isZero();
        var confirmed =
                scene.send("/office/organisations/import/confirm", scene.administrator("管理员"), Map.of("csv", text));
        assertThat(confirmed.status()).isEqualTo(303);
        assertThat(find(name)).isEqualTo(1);
    }

    @Test
    void an_import_with_one_wrong_row_writes_nothing_and_names_the_row() {
        var name = "玉泉区城市管理局" + scene.cityHousing;
        var text =
                HEADER + name + ",,机关（工作部门）,旗县（市、区）,150104,,,2020-01-01,,,\n甲局,,没有这一类,旗县（市、区）,150104,,,2020-01-01,,,\n";
        var preview = scene.send("/office/organisations/import", scene.administrator("管理员"), Map.of(), csv(text));
        assertThat(preview.status()).isEqualTo(422);
        assertThat(preview.text()).contains("<td class=\"number\">3</td>").doesNotContain("确认写入");
        var forced =
                scene.send("/office/organisations/import/confirm", scene.administrator("管理员"), Map.of("csv", text));
        assertThat(forced.status()).isEqualTo(422);
        assertThat(find(name)).isZero();
        assertThat(scene.send("/office/organisations/import", scene.administrator("管理员"), Map.of())
                        .text())
                .contains("请选择要导入的 CSV 文件");
    }

    private int find(String name) {
        return scene.get(Organisations.class)
                .directory()
                .search(name, scene.clock.today(), 5)
                .size();
    }

    @Test
    void a_code_that_fails_the_check_needs_two_people() {
        var path = "/office/organisations/overrides";
        var code = "111501020115345692";
        var asked = scene.send(path, scene.administrator("甲"), Map.of("code", code, "reason", "见到批准证书原件"));
        assertThat(asked.status()).isEqualTo(303);
        assertThat(scene.open(path, scene.administrator("甲")).text()).contains("须由另一人复核");
        var own = scene.send(path + "/approve", scene.administrator("甲"), Map.of("code", code));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("申请人不能复核自己的申请");
        assertThat(scene.send(path + "/approve", scene.administrator("乙"), Map.of("code", code))
                        .status())
                .isEqualTo(303);
        assertThat(scene.get(CreditCodeOverrides.class).isAccepted(code)).isTrue();
    }

    @Test
    void refuses_an_override_without_a_reason() {
        var sent = scene.send(
                "/office/organisations/overrides",
                scene.administrator("甲"),
                Map.of("code", "111501020115345693", "reason", "见证"));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("请写明申请复核的理由");
    }

    @Test
    void shows_days_off_and_days_worked_instead_to_every_official() {
        assertThat(scene.open("/office/calendar", scene.receiver()).text())
                .contains("2026 年", "春节", "调休上班", "02-14（六）")
                .doesNotContain("calendar/import");
    }

    @Test
    void draws_every_day_of_the_year_with_its_mark() {
        var shown = scene.open("/office/calendar", scene.receiver()).text();
        assertThat(shown)
                .contains("2026 年日历", "1 月", "12 月", "节假日放假", "<td class=\"worked\">14<small>班</small></td>")
                .contains("<td class=\"plain\" aria-current=\"date\">2</td>")
                .doesNotContain("暂按周一至周五推算");
    }

    @Test
    void says_that_a_year_without_a_notice_is_provisional() {
        // Another test may have brought the next notice already.
        int year = 1
                + scene.get(Calendars.class).notices().stream()
                        .mapToInt(HolidayNotice::year)
                        .max()
                        .orElseThrow();
        long weekdays = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .count();
        assertThat(scene.open("/office/calendar?year=" + year, scene.receiver()).text())
                .contains(year + " 年日历", "暂定", "暂按周一至周五推算", "共 " + weekdays + " 个工作日")
                .doesNotContain("<small>休</small>");
    }

    @Test
    void refuses_a_year_that_no_notice_comes_near() {
        for (var year : List.of("1900", "2099", "-1", "abc", "02026")) {
            var answer = scene.open("/office/calendar?year=" + year, scene.receiver());
            assertThat(answer.status()).as(year).isEqualTo(404);
            assertThat(answer.text()).as(year).contains("请从日历页选择年份");
        }
    }

    @Test
    void a_notice_is_previewed_with_the_deadlines_it_moves_and_then_loaded() {
        scene.clock.set(LocalDate.parse("2026-12-30"));
        var file = scene.lodge();
        var fields = new HashMap<>(Map.of(
                "year",
                "2027",
                "reference",
                "国办发明电〔2026〕9号",
                "days",
                "2027-01-01,holiday,元旦\n2027-01-04,holiday,元旦\n"));
        var path = "/office/calendar/import";
        var preview = scene.send(path, scene.administrator("管理员"), fields);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains(file.number(), "2027-01-04（暂定）", "2027-01-06", "确认导入");
        assertThat(scene.get(Calendars.class).notices()).noneMatch(notice -> notice.year() == 2027);
        fields.put("confirm", "1");
        assertThat(scene.send(path, scene.administrator("管理员"), fields).status())
                .isEqualTo(303);
        assertThat(scene.get(Calendars.class).notices()).anyMatch(notice -> notice.year() == 2027);
        assertThat(scene.open(DeskScene.pathOf(file), scene.receiver()).text()).contains("按国办发明电〔2026〕9号重新计算", "被替代");
        var twice = scene.send(path, scene.administrator("管理员"), fields);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("已经导入过");
    }

    @Test
    void refuses_a_notice_that_cannot_be_read_and_keeps_the_text() {
        var sent = scene.send(
                "/office/calendar/import",
                scene.administrator("管理员"),
                Map.of("year", "2027", "reference", "国办发明电〔2026〕10号", "days", "元旦放假三天"));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("第 1 行读不懂", "元旦放假三天</textarea>");
    }

    @Test
    void draws_the_table_of_the_procedure() {
        assertThat(scene.open("/office/procedure", scene.receiver()).text())
                .contains("版本 2026-1", "认定违约失信（须审批负责人）", "核实单位须为被投诉主体的上级或主管部门", "3 个工作日");
    }
}
