package org.xinyue.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.XinyueApplication;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Chromium;
import org.xinyue.testing.Proves;

/** The officials' side of one case in a real browser, through the real door, by the words on the page. */
@SpringBootTest(
        classes = XinyueApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"xinyue.data=target/desk-test-${xinyue.fork:0}", "db-scheduler.enabled=false"})
@Import(DeskSetting.class)
@Tag("browser")
@Proves({Clause.A3_TRANSFER, Clause.A3_VERIFY, Clause.A3_RECTIFY, Clause.B4_IDENTITY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskJourneyTest {
    private static final String PASSWORD = "Xinyue-2026-desk";

    private final WebApplicationContext context;
    private final String root;
    private Chromium chromium;

    @Autowired
    DeskJourneyTest(WebApplicationContext context, @LocalServerPort int port) {
        this.context = context;
        this.root = "http://localhost:" + port;
    }

    @BeforeAll
    void open_the_browser() {
        chromium = new Chromium();
    }

    @AfterAll
    void close_the_browser() {
        chromium.close();
    }

    /** One scene with an account at each desk. */
    private final class Town {
        final DeskScene scene = new DeskScene(context, "2026-03-02");
        final String mark = Long.toString(System.nanoTime(), 36);

        void account(String login, String name, UUID body, Role... roles) {
            var registered =
                    scene.get(People.class).register(new NewPerson(login + mark, name), new Actor.Automatic("测试"));
            for (var role : roles) {
                scene.get(People.class).appoint(registered.personId(), body, role, LocalDate.of(2020, 1, 1), null);
            }
            scene.get(SignIn.class)
                    .changePassword(registered.personId(), registered.oneTimePassword(), PASSWORD, "127.0.0.1");
        }

        void officials() {
            account("receiver", "乌兰", scene.cityLead, Role.CASE_OFFICER, Role.DECIDER);
            account("verifier", "巴图", scene.cityHousing, Role.CASE_OFFICER, Role.DECIDER);
            account("respondent", "张强", scene.districtHousing, Role.CASE_OFFICER, Role.DECIDER);
        }

        Chromium.Window at(String login, int width) {
            var window = chromium.window(root, width, false);
            var page = window.page();
            page.navigate("/office");
            page.locator("[name=login]").fill(login + mark);
            page.locator("[name=password]").fill(PASSWORD);
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
            page.navigate("/office");
            return window;
        }
    }

    private static void act(Page page, String offered, String confirm) {
        page.locator(".act-list")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(offered).setExact(true))
                .click();
        press(page, confirm);
    }

    private static void says(Page page, String offered, String words) {
        page.locator(".act-list")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(offered).setExact(true))
                .click();
        page.locator("#text").fill(words);
        press(page, "确认" + offered);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void a_case_is_transferred_verified_ordered_put_right_and_answered(int width) {
        var town = new Town();
        town.officials();
        var scene = town.scene;
        neighbours(scene);
        var file = scene.lodge();
        var path = DeskScene.pathOf(file);
        try (var receiver = town.at("receiver", width);
                var verifier = town.at("verifier", width);
                var respondent = town.at("respondent", width)) {
            receive(receiver, path);
            verify(verifier, respondent, path);
            putRight(verifier, respondent, path);
        }
        Assertions.assertThat(scene.cases().get(file.id()).state().stage()).isEqualTo(Stage.ANSWERED);
        scene.cases().verifyHistory(file.id());
    }

    /** Other cases of the same desks, so that the inbox has every colour. */
    private static void neighbours(DeskScene scene) {
        for (var day : new String[] {"2026-02-26", "2026-02-27", "2026-02-28"}) {
            scene.clock.set(LocalDate.parse(day));
            scene.verifying(scene.lodge().id());
            scene.lodge();
        }
        scene.clock.set(LocalDate.parse("2026-03-05"));
    }

    private static void receive(Chromium.Window window, String path) {
        var page = window.page();
        window.look("20-desk-inbox-receiver");
        page.navigate(path);
        act(page, "受理", "确认受理");
        page.locator(".act-list")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("转交").setExact(true))
                .click();
        window.look("21-desk-transfer");
        press(page, "确认转交");
        assertThat(page.getByText("已转交待签收").first()).isVisible();
    }

    private static void verify(Chromium.Window verifier, Chromium.Window respondent, String path) {
        var page = verifier.page();
        page.navigate("/office");
        verifier.look("22-desk-inbox-verifier");
        page.navigate(path);
        act(page, "签收", "确认签收");
        says(page, "要求被投诉主体说明", "请说明合同履行和付款情况，并提供凭证。");
        verifier.look("23-desk-case-verifying");
        var answer = respondent.page();
        answer.navigate(path);
        respondent.look("24-desk-case-respondent");
        answer.locator(".act-list")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("提交情况说明"))
                .click();
        answer.locator("#text").fill("短");
        press(answer, "确认提交情况说明");
        respondent.look("25-desk-form-refused");
        answer.locator("#text").fill("合同余款尚未支付，原因是年度预算安排不足。");
        var pdf = DeskScene.pdf("付款台账.pdf");
        answer.locator("#files").setInputFiles(new FilePayload("付款台账.pdf", "application/pdf", bytes(pdf)));
        press(answer, "确认提交情况说明");
        assertThat(answer.getByText("付款台账.pdf").first()).isVisible();
    }

    private static byte[] bytes(org.springframework.mock.web.MockMultipartFile file) {
        try {
            return file.getBytes();
        } catch (java.io.IOException never) {
            throw new AssertionError(never);
        }
    }

    private static void putRight(Chromium.Window verifier, Chromium.Window respondent, String path) {
        var page = verifier.page();
        page.navigate(path);
        says(page, "核实结论：属实", "经查阅合同和验收单，余款逾期未付，情况属实。");
        page.locator(".act-list")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("责令限期整改"))
                .click();
        page.locator("#measures").fill("支付拖欠的工程余款及逾期利息。");
        verifier.look("26-desk-order");
        try (var preview = page.waitForPopup(() -> press(page, "预览文书"))) {
            assertThat(preview.locator(".watermark")).hasText("预览");
            assertThat(preview.locator(".letter")).containsText("支付拖欠的工程余款及逾期利息。");
            assertThat(preview.locator(".letter")).containsText("签发时编号");
        }
        press(page, "确认责令限期整改");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("限期整改通知书 信约"))
                .first()
                .click();
        verifier.look("28-desk-paper");
        var answer = respondent.page();
        answer.navigate(path);
        says(answer, "报告整改完成", "余款和利息已于今日支付，凭证见附件。");
        page.navigate(path);
        says(page, "核验通过", "已核对银行回单，款项到账。");
        says(page, "答复投诉人", "拖欠的余款和利息已经支付，如有异议可以申请复核。");
        verifier.look("27-desk-case-answered");
    }

    @Test
    void the_second_officer_decides_again_with_every_word_kept() {
        var town = new Town();
        town.officials();
        CaseFile file = town.scene.lodge();
        town.scene.verifying(file.id());
        try (var verifier = town.at("verifier", Chromium.DESK)) {
            var page = verifier.page();
            page.navigate(DeskScene.formOf(file, Act.FIND_TRUE));
            page.locator("#text").fill("经查阅合同和验收单，情况属实。");
            town.scene.says(
                    file.id(), Act.INQUIRE, DeskScene.official("其其格", town.scene.cityHousing, Role.CASE_OFFICER));
            press(page, "确认核实结论：属实");
            assertThat(page.getByText("其其格 于 09:00 已办理：要求被投诉主体说明；您填写的内容已保留")).isVisible();
            assertThat(page.locator("#text")).hasValue("经查阅合同和验收单，情况属实。");
            verifier.look("28-desk-moved");
            press(page, "确认核实结论：属实");
            assertThat(page.getByText("属实待责令整改").first()).isVisible();
        }
    }

    @Test
    void what_was_typed_survives_the_end_of_the_session() {
        var town = new Town();
        town.officials();
        CaseFile file = town.scene.lodge();
        town.scene.verifying(file.id());
        try (var verifier = town.at("verifier", Chromium.DESK)) {
            var page = verifier.page();
            page.navigate(DeskScene.formOf(file, Act.FIND_TRUE));
            page.locator("#text").fill("经查阅合同和验收单，情况属实。");
            page.context()
                    .clearCookies(
                            new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            press(page, "确认核实结论：属实");
            page.locator("[name=login]").fill("verifier" + town.mark);
            page.locator("[name=password]").fill(PASSWORD);
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
            assertThat(page.locator("#text")).hasValue("经查阅合同和验收单，情况属实。");
            verifier.look("29-desk-resumed");
            press(page, "确认核实结论：属实");
            assertThat(page.getByText("属实待责令整改").first()).isVisible();
        }
    }

    @Test
    void a_file_is_looked_at_without_leaving_the_case() throws java.io.IOException {
        var town = new Town();
        town.officials();
        CaseFile file = town.scene.lodge();
        var drawn = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(640, 400, 1), "png", drawn);
        town.scene
                .get(org.xinyue.document.Documents.class)
                .store(file.id(), "工地照片.png", new java.io.ByteArrayInputStream(drawn.toByteArray()), "COMPLAINANT");
        try (var receiver = town.at("receiver", Chromium.DESK)) {
            var page = receiver.page();
            page.navigate(DeskScene.pathOf(file));
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("工地照片.png").setExact(true))
                    .click();
            var shown = page.getByAltText("工地照片.png");
            assertThat(shown).isVisible();
            Assertions.assertThat(shown.boundingBox().width).isGreaterThan(300);
            receiver.look("32-desk-preview");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("返回"))
                    .click();
            assertThat(page.locator("#files-title")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void the_administrators_pages_fit_a_desk_and_a_phone(int width) {
        var town = new Town();
        town.account("admin", "管理员", People.PLATFORM, Role.SYSTEM_ADMIN);
        try (var admin = town.at("admin", width)) {
            var page = admin.page();
            for (var name : new String[] {
                "organisations",
                "organisations/new",
                "organisations/import",
                "organisations/overrides",
                "calendar",
                "calendar/import",
                "procedure"
            }) {
                page.navigate("/office/" + name);
                admin.look("30-" + name.replace('/', '-'));
            }
            page.navigate("/office/organisations/" + town.scene.districtHousing);
            admin.look("31-organisation");
        }
    }
}
