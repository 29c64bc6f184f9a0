package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.audit.AuditTrail;
import org.xinyue.channel.ChannelClients;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Lists as Excel files: what is in them, what never is, and who is told. */
@DeskScenes
class ExportTest {
    private final WebApplicationContext context;
    private final DeskScene scene;

    @Autowired
    ExportTest(WebApplicationContext context) {
        this.context = context;
        scene = new DeskScene(context, "2026-03-02");
    }

    private MockHttpServletResponse open(String path, Actor.Official official) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(path).requestAttr(DeskSetting.OFFICIAL, official))
                .andReturn()
                .getResponse();
    }

    private List<Row> rows(String path, Actor.Official official) throws Exception {
        var answer = open(path, official);
        assertThat(answer.getStatus()).isEqualTo(200);
        Files.write(
                Files.createDirectories(Path.of("target/paper")).resolve("list.xlsx"), answer.getContentAsByteArray());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            return book.getFirstSheet().read();
        }
    }

    private static String unpacked(byte[] file) throws Exception {
        var all = new StringBuilder();
        try (var zip = new ZipFile.Builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                all.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void the_inbox_comes_with_dates_as_dates_and_amounts_as_numbers() throws Exception {
        var file = scene.lodge();
        scene.verifying(file.id());
        var rows = rows("/office/export/inbox?bucket=all", scene.verifier());
        assertThat(rows).hasSize(2);
        var row = rows.getLast();
        assertThat(row.getCellText(0)).isEqualTo(file.number());
        assertThat(row.getCellText(1)).isEqualTo(file.title());
        assertThat(row.getCell(4).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo(new BigDecimal("1286400"));
        assertThat(row.getCellAsDate(7).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    private String words(String path, Actor.Official official) throws Exception {
        return rows(path, official).stream()
                .flatMap(Row::stream)
                .map(cell -> String.valueOf(cell == null ? "" : cell.getText()))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void every_list_of_doors_and_entrances_can_be_taken_along_by_whom_its_page_is_for() throws Exception {
        var administrator = scene.administrator("管理员");
        scene.get(ChannelClients.class)
                .register(
                        new ChannelClients.Entered(
                                Channel.HOTLINE_12345,
                                scene.cityHousing,
                                "导出的工单系统",
                                LocalDate.of(2026, 1, 1),
                                null,
                                600),
                        new Actor.Automatic("测试"));
        assertThat(words("/office/export/channels", administrator)).contains("导出的工单系统", "600");
        assertThat(words("/office/export/portals", administrator)).contains("信用中国（呼和浩特市）");
        assertThat(words("/office/export/variants", scene.verifier())).contains("适用范围");
        assertThat(words("/office/export/reports?show=signed", scene.receiver()))
                .contains("签收期限");
        assertThat(words("/office/export/deliveries", scene.receiver())).contains("报送日期");
        for (var list : List.of("channels", "portals")) {
            assertThat(open("/office/export/" + list, scene.receiver()).getStatus())
                    .as(list)
                    .isIn(403, 404);
        }
        assertThat(open("/office/export/deliveries", scene.respondent()).getStatus())
                .isEqualTo(404);
        assertThat(open("/office/export/reports", administrator).getStatus()).isEqualTo(404);
    }

    @Test
    void notices_of_decisions_come_with_their_dates_and_without_who_complains() throws Exception {
        var file = scene.founded(scene.lodge().id());
        var words = words("/office/export/reports", scene.receiver());
        assertThat(words).contains(file.number(), "未签收").doesNotContain(DeskScene.IDENTITY);
    }

    @Test
    void the_head_stays_in_sight() throws Exception {
        scene.verifying(scene.lodge().id());
        var file = unpacked(open("/office/export/inbox", scene.verifier()).getContentAsByteArray());
        assertThat(file).contains("ySplit=\"1\"").contains("state=\"frozen\"");
    }

    @Test
    @Proves({Clause.B4_IDENTITY, Clause.B4_SECRETS})
    void no_list_tells_a_respondent_the_name_or_number_of_the_contract() throws Exception {
        scene.rectifying(scene.lodge().id());
        for (var path : List.of("/office/export/inbox", "/office/export/cases")) {
            var words = rows(path, scene.respondent()).stream()
                    .flatMap(Row::stream)
                    .map(cell -> String.valueOf(cell == null ? "" : cell.getText()))
                    .toList();
            assertThat(words)
                    .anyMatch(cell -> cell.contains("拖欠账款"))
                    .noneMatch(cell -> cell.contains("XCQ-GC-2024-017") || cell.contains("供热管网改造工程施工合同"));
        }
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void no_list_and_no_file_name_holds_anything_of_who_complains() throws Exception {
        scene.verifying(scene.lodge().id());
        for (var path : List.of("/office/export/inbox", "/office/export/cases")) {
            var answer = open(path, scene.verifier());
            var words = rows(path, scene.verifier()).stream()
                    .flatMap(Row::stream)
                    .map(cell -> String.valueOf(cell == null ? "" : cell.getText()))
                    .toList();
            assertThat(words).contains("编号");
            for (var word : DeskScene.IDENTITY) {
                assertThat(words).noneMatch(cell -> cell.contains(word));
                assertThat(String.valueOf(answer.getHeader("Content-Disposition")))
                        .doesNotContain(word);
            }
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store, private");
        }
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void nobody_exports_what_his_page_does_not_list() throws Exception {
        var file = scene.lodge();
        scene.verifying(file.id());
        // Not asked yet, so the respondent knows nothing of the case.
        assertThat(rows("/office/export/cases", scene.respondent())).hasSize(1);
        assertThat(rows("/office/export/inbox", scene.respondent())).hasSize(1);
        assertThat(rows("/office/export/cases", scene.verifier()))
                .anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo(file.number()));
    }

    @Test
    void the_search_narrows_the_list() throws Exception {
        var file = scene.lodge();
        scene.verifying(file.id());
        scene.verifying(scene.lodge().id());
        var digits = file.number().replaceAll("^.*〕|号$", "");
        assertThat(rows("/office/export/cases?q=" + digits, scene.verifier())).hasSize(2);
    }

    @Test
    void what_looks_like_a_formula_stays_words() throws Exception {
        var administrator = scene.administrator("系统管理员");
        var mark = Long.toString(System.nanoTime(), 36);
        context.getBean(People.class).register(new NewPerson("f" + mark, "=1+1"), administrator);
        var rows = rows("/office/export/people?q=f" + mark, administrator);
        assertThat(rows.getLast().getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.getLast().getCellText(1)).isEqualTo("=1+1");
        var file =
                unpacked(open("/office/export/people?q=f" + mark, administrator).getContentAsByteArray());
        assertThat(file).doesNotContain("<f>").contains("formatCode=\"@\"");
    }

    @Test
    @Proves(Clause.B4_SECRETS)
    void every_export_is_recorded_with_its_number_of_rows() throws Exception {
        scene.verifying(scene.lodge().id());
        rows("/office/export/inbox?bucket=later", scene.verifier());
        var line = context.getBean(AuditTrail.class).latest(1).getFirst();
        assertThat(line.act()).isEqualTo("导出清单");
        assertThat(line.actor()).isEqualTo("巴图");
        assertThat(line.subject()).isEqualTo("收件箱（3 个工作日以上）");
        assertThat(line.detail()).isEqualTo("1 行");
    }

    @Test
    void only_an_administrator_exports_the_registers() throws Exception {
        assertThat(open("/office/export/people", scene.verifier()).getStatus()).isEqualTo(404);
        assertThat(open("/office/export/organisations", scene.verifier()).getStatus())
                .isEqualTo(404);
        var rows = rows("/office/export/organisations?q=呼和浩特市发展和改革", scene.administrator("系统管理员"));
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("名称");
        assertThat(rows.get(1).getCellText(0)).contains("发展和改革");
    }

    @Test
    void the_pages_offer_the_export() {
        scene.verifying(scene.lodge().id());
        assertThat(scene.open("/office", scene.verifier()).text()).contains("href=\"/office/export/inbox?bucket=all\"");
        assertThat(scene.open("/office/search?q=投", scene.verifier()).text())
                .contains("href=\"/office/export/cases?q=%E6%8A%95\"");
        assertThat(scene.open("/office/people", scene.administrator("系统管理员")).text())
                .contains("/office/export/people?q=");
    }
}
