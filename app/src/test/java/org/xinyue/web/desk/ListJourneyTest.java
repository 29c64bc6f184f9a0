package org.xinyue.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.XinyueApplication;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;
import org.xinyue.casework.CaseCopies;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.errand.ErrandRunner;
import org.xinyue.testing.Chromium;

/** The lists of the workbench in a real browser: by keyboard alone, on a phone, without script, and while an export is being made. */
@SpringBootTest(
        classes = XinyueApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"xinyue.data=target/desk-test-${xinyue.fork:0}", "db-scheduler.enabled=false"})
@Import(DeskSetting.class)
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListJourneyTest {
    private static final String PASSWORD = "Xinyue-2026-lists";

    private final WebApplicationContext context;
    private final String root;
    private final DeskScene scene;
    private final String login = "l" + Long.toString(System.nanoTime(), 36);
    private Chromium chromium;

    @Autowired
    ListJourneyTest(WebApplicationContext context, @LocalServerPort int port) {
        this.context = context;
        this.root = "http://localhost:" + port;
        this.scene = new DeskScene(context, "2026-03-02");
    }

    @BeforeAll
    void open_the_browser() {
        chromium = new Chromium();
        var people = context.getBean(People.class);
        var registered = people.register(new NewPerson(login, "乌兰"), new Actor.Automatic("测试"));
        people.appoint(registered.personId(), scene.cityLead, Role.CASE_OFFICER, LocalDate.of(2020, 1, 1), null);
        context.getBean(SignIn.class)
                .changePassword(registered.personId(), registered.oneTimePassword(), PASSWORD, "127.0.0.1");
        for (var day : new String[] {"2026-02-26", "2026-02-27", "2026-02-28"}) {
            scene.clock.set(LocalDate.parse(day));
            scene.act(scene.lodge().id(), Act.ACCEPT, new Decision.Nothing(), scene.receiver());
            scene.act(scene.lodge().id(), Act.ACCEPT, new Decision.Nothing(), scene.receiver());
        }
        scene.clock.set(LocalDate.parse("2026-03-05"));
    }

    @AfterAll
    void close_the_browser() {
        chromium.close();
    }

    private Chromium.Window signedIn(int width, boolean script) {
        var window = chromium.window(root, width, script);
        var page = window.page();
        page.navigate("/office");
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(PASSWORD);
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        page.navigate("/office");
        return window;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void a_list_is_walked_ticked_opened_and_searched_by_keyboard_alone() {
        try (var window = signedIn(Chromium.DESK, true)) {
            var page = window.page();
            window.look("40-list-inbox");
            var keys = page.keyboard();
            keys.press("j");
            keys.press("x");
            assertThat(page.locator(".picked")).hasText("已选 1 件");
            assertThat(page.locator("tr.here .pick input")).isChecked();
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate("document.querySelector('.pick-all').indeterminate"))
                    .isEqualTo(true);
            keys.press("j");
            keys.press("k");
            keys.press("x");
            assertThat(page.locator(".picked")).isHidden();
            page.locator(".pick-all").check();
            assertThat(page.locator(".picked")).containsText("已选");
            page.locator(".pick-all").uncheck();
            keys.press("?");
            assertThat(page.locator(".keys-list")).isVisible();
            window.look("41-list-keys");
            keys.press("Escape");
            assertThat(page.locator(".keys-list")).isHidden();
            keys.press("j");
            keys.press("Enter");
            page.waitForURL("**/office/cases/**");
            page.navigate("/office");
            keys.press("/");
            keys.type("征收");
            keys.press("Enter");
            page.waitForURL("**/office/search?q=**");
            assertThat(page.locator("#q")).hasValue("征收");
        }
    }

    @Test
    void chosen_columns_are_still_there_after_signing_in_again_also_without_script() {
        try (var window = signedIn(Chromium.DESK, false)) {
            var page = window.page();
            page.locator(".columns-link").click();
            window.look("42-list-columns");
            page.locator("#column-amount").uncheck();
            page.locator("#column-lodged").check();
            page.locator("[name=place-lodged]").fill("1");
            press(page, "保存");
            assertThat(page.getByText("列设置已保存")).isVisible();
            press(page, "退出");
        }
        try (var window = signedIn(Chromium.DESK, true)) {
            var page = window.page();
            assertThat(page.locator("thead th").nth(2)).hasText("投诉日期");
            assertThat(page.getByText("涉及金额")).hasCount(0);
            window.look("43-list-chosen");
            page.locator(".columns-link").click();
            press(page, "恢复默认");
            assertThat(page.locator("thead")).containsText("涉及金额");
        }
    }

    @Test
    void filters_fold_behind_one_button_on_a_phone() {
        for (boolean script : new boolean[] {true, false}) {
            try (var window = signedIn(Chromium.PHONE, script)) {
                var page = window.page();
                window.look("44-list-phone");
                assertThat(page.locator("#stage")).isHidden();
                page.locator(".fold summary").click();
                assertThat(page.locator("#stage")).isVisible();
                window.look("45-list-phone-filter");
                page.locator(".bar-find").click();
                page.waitForURL("**/office/search");
            }
        }
        for (int width : new int[] {768, 1024, 1366}) {
            try (var window = signedIn(width, true)) {
                assertThat(window.page().locator("#stage")).isVisible();
                window.look("46-list-inbox");
            }
        }
    }

    @Test
    void an_export_shows_how_far_it_is_and_then_the_file() {
        var jdbc = context.getBean(JdbcClient.class);
        var file = scene.lodge();
        CaseCopies.add(jdbc, file.id(), 1200);
        try (var window = signedIn(Chromium.DESK, true)) {
            var page = window.page();
            page.navigate("/office/search");
            page.getByText("导出 Excel").click();
            page.waitForURL("**/office/exports/**");
            assertThat(page.getByText("排队中")).isVisible();
            window.look("47-export-waiting");
            var id = UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
            jdbc.sql(
                            "update errand set state = 'RUNNING', started_at = timestamptz '2026-03-05 00:00:00Z', done = 500, total = 1201 where id = ?")
                    .param(id)
                    .update();
            assertThat(page.getByText("已完成 500 行，共 1,201 行")).isVisible();
            window.look("48-export-running");
            context.getBean(ErrandRunner.class).run(id);
            var link = page.getByText("下载（");
            assertThat(link).isVisible();
            window.look("49-export-done");
            var download = page.waitForDownload(link::click);
            org.assertj.core.api.Assertions.assertThat(download.suggestedFilename())
                    .isEqualTo("投诉清单-2026-03-05.xlsx");
            page.navigate("/office/exports");
            window.look("50-exports");
        }
    }
}
