package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseCopies;
import org.xinyue.errand.Errand;
import org.xinyue.errand.ErrandRunner;
import org.xinyue.errand.Errands;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Exports and imports that outlast a request: seen by their owner alone, cancelled without a trace, done again after a crash. */
@DeskScenes
class LongExportTest {
    private static final Path FILES =
            Path.of("target/desk-test-" + System.getProperty("xinyue.fork", "0") + "/errands");
    private static final int ROWS = 20_000;

    private final WebApplicationContext context;
    private final DeskScene scene;

    @Autowired
    LongExportTest(WebApplicationContext context) {
        this.context = context;
        scene = new DeskScene(context, "2026-03-02");
    }

    private Actor.Official account(String name, UUID body, Role... roles) {
        var people = context.getBean(People.class);
        var login = "x" + Long.toString(System.nanoTime(), 36);
        var id = people.register(new NewPerson(login, name), new Actor.Automatic("测试"))
                .personId();
        for (var role : roles) {
            people.appoint(id, body, role, LocalDate.of(2020, 1, 1), null);
        }
        return people.official(id).orElseThrow();
    }

    /** One real case and many copies of its row: what a list reads, not what acts made. */
    private void copies(int many) {
        var file = scene.lodge();
        scene.verifying(file.id());
        CaseCopies.add(context.getBean(JdbcClient.class), file.id(), many - 1);
    }

    private UUID begun(String path, Actor.Official official) {
        var answer = scene.open(path, official);
        assertThat(answer.status()).isEqualTo(303);
        return UUID.fromString(answer.location().replace("/office/exports/", ""));
    }

    private void run(UUID id) {
        context.getBean(ErrandRunner.class).run(id);
    }

    private Errand errand(Actor.Official official, UUID id) {
        return context.getBean(Errands.class).get(official.personId(), id);
    }

    private MockHttpServletResponse file(UUID id, Actor.Official official) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get("/office/exports/" + id + "/file")
                        .requestAttr(DeskSetting.OFFICIAL, official))
                .andReturn()
                .getResponse();
    }

    private static boolean onDisk(UUID id) throws IOException {
        try (var files = Files.list(FILES)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(id.toString()));
        }
    }

    @Test
    @Proves({Clause.B4_SECRETS, Clause.B4_IDENTITY})
    void twenty_thousand_rows_come_sealed_recorded_and_to_their_owner_alone() throws Exception {
        copies(ROWS);
        var owner = account("导出人", scene.cityHousing, Role.CASE_OFFICER);
        var other = account("同事", scene.cityHousing, Role.CASE_OFFICER);
        var id = begun("/office/export/cases?sort=lodged", owner);
        assertThat(scene.open("/office/exports/" + id, owner).text()).contains("排队中", "取消", "http-equiv=\"refresh\"");
        run(id);
        var page = scene.open("/office/exports/" + id, owner).text();
        assertThat(page).contains("共 " + ROWS + " 行", "下载").doesNotContain("http-equiv", "data-live");
        for (var path : new String[] {"", "/file"}) {
            assertThat(scene.open("/office/exports/" + id + path, other).status())
                    .isEqualTo(404);
        }
        assertThat(scene.send("/office/exports/" + id + "/cancel", other, Map.of())
                        .status())
                .isEqualTo(404);
        var sealed = Files.readAllBytes(FILES.resolve(id.toString()));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotStartWith("PK");
        var content = file(id, owner).getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0)).collect(Collectors.toSet()))
                    .hasSize(ROWS + 1);
        }
        assertThat(context.getBean(AuditTrail.class).latest(2))
                .extracting(line ->
                        line.act() + " " + line.subject() + " " + line.detail().replaceAll("\\d+\\.\\d", "n"))
                .first()
                .asString()
                .startsWith("下载导出文件 投诉清单-2026-03-02.xlsx");
        assertThat(context.getBean(AuditTrail.class).of(owner.personId(), "导出清单", 1))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).isEqualTo(ROWS + " 行"));
        scene.clock.set(LocalDate.parse("2026-03-04"));
        assertThat(scene.open("/office/exports/" + id, owner).status()).isEqualTo(404);
        assertThat(file(id, owner).getStatus()).isEqualTo(404);
    }

    @Test
    void a_cancelled_export_leaves_no_file_and_is_not_taken_up_again() throws Exception {
        copies(1_200);
        var owner = account("取消人", scene.cityHousing, Role.CASE_OFFICER);
        var id = begun("/office/export/cases", owner);
        scene.send("/office/exports/" + id + "/cancel", owner, Map.of());
        run(id);
        assertThat(errand(owner, id).state()).isEqualTo(Errand.State.CANCELLED);
        assertThat(onDisk(id)).isFalse();
        assertThat(scene.open("/office/exports/" + id, owner).text())
                .contains("已取消")
                .doesNotContain("下载");
        assertThat(file(id, owner).getStatus()).isEqualTo(404);
        scene.send("/office/exports/" + id + "/cancel", owner, Map.of());
        assertThat(errand(owner, id).state()).isEqualTo(Errand.State.CANCELLED);
    }

    @Test
    void a_job_that_was_killed_is_done_again_and_given_up_after_three_attempts() throws Exception {
        copies(1_200);
        var owner = account("重启人", scene.cityHousing, Role.CASE_OFFICER);
        var id = begun("/office/export/cases", owner);
        var left = FILES.resolve(id + ".part");
        Files.writeString(left, "half");
        interrupted(id, 1);
        run(id);
        assertThat(errand(owner, id).state()).isEqualTo(Errand.State.DONE);
        assertThat(Files.exists(left)).isFalse();
        var doomed = begun("/office/export/cases", owner);
        interrupted(doomed, 3);
        run(doomed);
        assertThat(errand(owner, doomed).state()).isEqualTo(Errand.State.FAILED);
        assertThat(scene.open("/office/exports/" + doomed, owner).text()).contains("被中断了 3 次");
        assertThat(onDisk(doomed)).isFalse();
    }

    private void interrupted(UUID id, int attempts) {
        context.getBean(JdbcClient.class)
                .sql("update errand set state = 'RUNNING', attempts = ?, done = 500, total = 1200 where id = ?")
                .params(attempts, id)
                .update();
    }

    @Test
    void who_lost_the_office_meanwhile_gets_nothing_of_its_cases() {
        copies(1_200);
        var owner = account("离任人", scene.cityHousing, Role.CASE_OFFICER);
        var id = begun("/office/export/cases", owner);
        context.getBean(JdbcClient.class)
                .sql("update appointment set valid_to = date '2026-03-01' where person_id = ?")
                .param(owner.personId())
                .update();
        run(id);
        assertThat(errand(owner, id).sentence()).contains("共 0 行");
    }

    @Test
    void nobody_has_more_than_three_under_way() {
        copies(1_200);
        var owner = account("心急的人", scene.cityHousing, Role.CASE_OFFICER);
        for (int index = 0; index < 3; index++) {
            begun("/office/export/cases", owner);
        }
        assertThat(scene.open("/office/export/cases", owner).location()).isEqualTo("/office/exports");
    }

    private String csv(String name, int rows) {
        var rest = ",,机关（工作部门）,旗县（市、区）,150103," + scene.nameOf(scene.cityHousing) + ",,2020-01-01,,,\n";
        return IntStream.range(0, rows)
                .mapToObj(row -> name + row + rest)
                .collect(Collectors.joining("", "名称,统一社会信用代码,类别,层级,区划代码,上级部门,主管部门,成立日期,撤销日期,承继单位,信用牵头\n", ""));
    }

    @Test
    void a_long_import_is_written_whole_or_not_at_all() {
        var owner = account("管理员", People.PLATFORM, Role.SYSTEM_ADMIN);
        var name = "批量单位" + Long.toString(System.nanoTime(), 36) + "之";
        var answer = scene.send("/office/organisations/import/confirm", owner, Map.of("csv", csv(name, 600)));
        assertThat(answer.status()).isEqualTo(303);
        var id = UUID.fromString(answer.location().replace("/office/exports/", ""));
        run(id);
        assertThat(errand(owner, id).sentence()).isEqualTo("共读取600行：可登记600行，与登记一致0行，有误0行；已全部写入。");
        assertThat(found(name)).isEqualTo(600);
    }

    @Test
    void an_import_cancelled_at_its_last_row_leaves_none() {
        var owner = account("管理员", People.PLATFORM, Role.SYSTEM_ADMIN);
        var name = "取消单位" + Long.toString(System.nanoTime(), 36) + "之";
        var answer = scene.send("/office/organisations/import/confirm", owner, Map.of("csv", csv(name, 600)));
        var id = UUID.fromString(answer.location().replace("/office/exports/", ""));
        // As if the person pressed the button while the rows were being written.
        context.getBean(JdbcClient.class).sql("""
                create or replace function press_cancel() returns trigger language plpgsql as $$
                begin
                    if new.done = new.total and new.done > 0 and new.state = 'RUNNING' and new.kind = 'body-import' then
                        new.state := 'CANCELLED'; new.ended_at := now();
                    end if;
                    return new;
                end $$
                """).update();
        context.getBean(JdbcClient.class)
                .sql(
                        "create trigger press_cancel before update of done on errand for each row execute function press_cancel()")
                .update();
        try {
            run(id);
        } finally {
            context.getBean(JdbcClient.class)
                    .sql("drop trigger press_cancel on errand")
                    .update();
        }
        assertThat(errand(owner, id).state()).isEqualTo(Errand.State.CANCELLED);
        assertThat(found(name)).isZero();
    }

    private int found(String name) {
        return context.getBean(Organisations.class)
                .directory()
                .search(name, scene.clock.today(), 1_000)
                .size();
    }
}
