package org.xinyue.web.desk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.channel.Door;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.delivery.DeliveryExpiry;
import org.xinyue.channel.delivery.DeliveryWork;
import org.xinyue.channel.sheet.SheetReading;
import org.xinyue.channel.sheet.Sheets;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskScenes;
import org.xinyue.web.desk.DeskSetting;

/** Handing in a sheet over HTTP: what is shown, what is refused, and who may not. */
@DeskScenes
@Proves(Clause.A2_CHANNELS)
class DeliveryPagesTest {
    private static final String PATH = "/office/deliveries";
    private static final Map<String, String> HOTLINE = Map.of("channel", "HOTLINE_12345");

    private final WebApplicationContext context;
    private final DeskScene scene;
    private final String mark = Long.toString(System.nanoTime(), 36);

    @Autowired
    DeliveryPagesTest(WebApplicationContext context) {
        this.context = context;
        scene = new DeskScene(context, "2026-03-02");
    }

    private Map<Item, String> row(int number) {
        return Sent.complaint("HH-" + mark + "-" + number, scene.nameOf(scene.districtHousing));
    }

    private Map<Item, String> row(int number, Item item, String text) {
        var row = new EnumMap<Item, String>(row(number));
        row.put(item, text);
        return row;
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "三月.xlsx", "application/octet-stream", content);
    }

    private String upload(byte[] content) {
        var answer = scene.send(PATH, scene.receiver(), HOTLINE, file(content));
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private MockHttpServletResponse raw(String path, Actor.Official official) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(path).requestAttr(DeskSetting.OFFICIAL, official))
                .andReturn()
                .getResponse();
    }

    private Actor.Official elsewhere() {
        var directory = scene.get(Organisations.class).directory();
        var baotou = directory
                .creditLeadAt("150200", scene.clock.today())
                .orElseThrow()
                .id();
        return DeskScene.official("包头经办", baotou, Role.CASE_OFFICER);
    }

    @Test
    void a_sheet_is_previewed_confirmed_watched_and_answered() throws Exception {
        var path = upload(Sheets.xlsx(List.of(row(1), row(2, Item.PHONE, ""), row(3))));
        var preview = scene.open(path, scene.receiver());
        assertThat(preview.text())
                .contains("三月.xlsx", "确认受理 2 行", "待确认", "下载退回的行", "电话")
                .doesNotContain("下载受理回执");
        assertThat(scene.send(path + "/confirm", scene.receiver(), Map.of()).status())
                .isEqualTo(303);
        var progress = raw(path, scene.receiver());
        assertThat(progress.getHeader("Refresh")).isEqualTo("3");
        assertThat(progress.getContentAsString()).contains("已处理 1 行，共 3 行", "停止，其余不再受理");
        scene.get(DeliveryWork.class).run();
        var result = raw(path, scene.receiver());
        assertThat(result.getHeader("Refresh")).isNull();
        assertThat(result.getContentAsString()).contains("已完成", "下载受理回执").doesNotContain("停止，");
        assertThat(scene.open(PATH, scene.receiver()).text()).contains("共 3 行：已受理 2，此前已受理 0，退回 1");
    }

    @Test
    void refused_rows_and_receipts_are_taken_away_as_sheets() throws Exception {
        var path = upload(Sheets.xlsx(List.of(row(1), row(2, Item.REQUEST, "=1+1"), row(3, Item.SIZE, "巨型"))));
        scene.send(path + "/confirm", scene.receiver(), Map.of());
        scene.get(DeliveryWork.class).run();
        var returned = raw(path + "/returned", scene.receiver());
        assertThat(returned.getHeader("Content-Disposition")).contains("attachment");
        assertThat(SheetReading.read(returned.getContentAsByteArray()).rows())
                .anySatisfy(row -> assertThat(row.submission().get(Item.SIZE)).isEqualTo("巨型"));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(
                raw(path + "/receipts", scene.receiver()).getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(1)).startsWith("HH-" + mark);
            assertThat(rows.get(1).getCellText(4)).hasSize(16);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/template.xlsx", "/template.csv"})
    void the_template_is_there_to_be_filled_in(String name) throws Exception {
        var template = raw(PATH + name, scene.receiver());
        assertThat(template.getStatus()).isEqualTo(200);
        assertThat(template.getContentAsByteArray()).isNotEmpty();
        assertThat(raw(PATH + name, scene.verifier()).getStatus()).isEqualTo(404);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_on_the_page_with_every_reason() {
        var answer = scene.send(PATH, scene.receiver(), HOTLINE, file(Sheets.utf8("渠道编号,渠道编号\r\n1,2\r\n")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("出现了两次", "缺少必填的列");
    }

    @Test
    void neither_channel_nor_file_may_be_missing_and_the_column_is_no_channel_of_others() {
        assertThat(scene.send(PATH, scene.receiver(), Map.of()).text()).contains("请选择这批投诉来自哪个渠道", "请选择填好的报送表");
        var column =
                scene.send(PATH, scene.receiver(), Map.of("channel", "COLUMN"), file(Sheets.xlsx(List.of(row(1)))));
        assertThat(column.status()).isEqualTo(422);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void only_officers_of_a_receiving_body_may_and_each_sees_the_own_bodys_only() {
        assertThat(scene.open(PATH, scene.verifier()).status()).isEqualTo(404);
        assertThat(scene.open(PATH, scene.administrator("管理员")).status()).isEqualTo(404);
        var path = upload(Sheets.xlsx(List.of(row(1))));
        for (var way : List.of("", "/returned", "/receipts")) {
            assertThat(scene.open(path + way, elsewhere()).status()).isEqualTo(404);
        }
        assertThat(scene.send(path + "/confirm", elsewhere(), Map.of()).status())
                .isEqualTo(404);
        assertThat(scene.send(path + "/stop", elsewhere(), Map.of()).status()).isEqualTo(404);
        assertThat(scene.open(PATH, elsewhere()).text()).doesNotContain(path);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void officers_see_that_a_code_is_not_theirs_when_the_own_body_is_below_the_one_complained_about() throws Exception {
        var system = new Actor.Automatic("测试");
        var door = new Door(Channel.HOTLINE_12345, scene.cityLead);
        var government = scene.get(Organisations.class)
                .directory()
                .governmentOf("150100", scene.clock.today())
                .orElseThrow();
        var deliveries = scene.get(Deliveries.class);
        var delivery = deliveries.receive(
                new Deliveries.Brought(door, new Delivery.Bringer(UUID.randomUUID(), null, "工单系统"), "a.csv"),
                Sheets.utf8(Sheets.csv(List.of(Sent.complaint("HH-" + mark + "-1", government.name())))),
                system);
        deliveries.confirm(delivery.id(), system);
        scene.get(DeliveryWork.class).run();
        var path = PATH + "/" + delivery.id();
        assertThat(scene.open(path, scene.receiver()).text()).contains("已受理", "查询码由受理单位另行交给投诉人");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(
                raw(path + "/receipts", scene.receiver()).getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(4)).isEqualTo("查询码由受理单位另行交给投诉人");
        }
    }

    @Test
    void a_preview_can_be_given_up_and_then_nothing_is_taken() {
        var path = upload(Sheets.xlsx(List.of(row(1), row(2))));
        scene.send(path + "/stop", scene.receiver(), Map.of());
        assertThat(scene.open(path, scene.receiver()).text())
                .contains("已停止", "未处理", "没有受理")
                .doesNotContain("确认受理");
    }

    @Test
    void the_oldest_delivery_is_reached_however_many_came_after_it() {
        var oldest = upload(Sheets.xlsx(List.of(row(1))));
        var deliveries = scene.get(Deliveries.class);
        var door = new Door(Channel.OTHER, scene.cityLead);
        for (int i = 0; i < 51; i++) {
            scene.clock.advance(Duration.ofMinutes(1));
            deliveries.receive(
                    new Deliveries.Brought(
                            door, new Delivery.Bringer(null, scene.receiver().personId(), "乌兰"), "后.csv"),
                    Sheets.utf8(Sheets.csv(List.of(row(100 + i)))),
                    scene.receiver());
        }
        var first = scene.open(PATH, scene.receiver()).text();
        assertThat(first).contains("下一页").doesNotContain(oldest, "上一页");
        var next = first.replaceAll("(?s).*href=\"(" + PATH + "\\?after=[^\"]+)\">下一页.*", "$1");
        assertThat(scene.open(next, scene.receiver()).text()).contains(oldest, "上一页");
        assertThat(scene.open(next, elsewhere()).text()).doesNotContain(oldest);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void what_nobody_confirms_in_time_ends_and_its_file_is_removed() {
        var waiting = upload(Sheets.xlsx(List.of(row(1), row(2, Item.PHONE, ""))));
        var confirmed = upload(Sheets.xlsx(List.of(row(3), row(4, Item.PHONE, ""))));
        scene.send(confirmed + "/confirm", scene.receiver(), Map.of());
        scene.get(DeliveryWork.class).run();
        var expiry = scene.get(DeliveryExpiry.class);
        scene.clock.advance(Duration.ofDays(DeliveryExpiry.DAYS));
        expiry.run();
        assertThat(scene.open(waiting, scene.receiver()).text()).contains("确认受理 1 行");
        scene.clock.advance(Duration.ofMinutes(1));
        expiry.run();
        assertThat(scene.open(waiting, scene.receiver()).text())
                .contains("已停止", "30 天内没有确认")
                .doesNotContain("确认受理", "下载退回的行");
        assertThat(scene.open(waiting + "/returned", scene.receiver()).status()).isEqualTo(404);
        assertThat(scene.send(waiting + "/confirm", scene.receiver(), Map.of()).status())
                .isEqualTo(303);
        assertThat(scene.open(waiting, scene.receiver()).text()).contains("已停止");
        assertThat(scene.open(confirmed, scene.receiver()).text()).contains("已完成", "下载退回的行");
        assertThat(scene.open(confirmed + "/returned", scene.receiver()).status())
                .isEqualTo(200);
    }

    @Test
    void long_lists_are_turned_page_by_page() {
        var rows = new java.util.ArrayList<Map<Item, String>>();
        for (int i = 0; i < 60; i++) {
            rows.add(row(i, Item.PHONE, ""));
        }
        var path = upload(Sheets.xlsx(rows));
        assertThat(scene.open(path, scene.receiver()).text()).contains("共 60 行", path + "?after=51");
        assertThat(scene.open(path + "?after=51", scene.receiver()).text()).contains("HH-" + mark + "-59", "上一页");
    }
}
