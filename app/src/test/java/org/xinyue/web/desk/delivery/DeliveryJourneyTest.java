package org.xinyue.web.desk.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.delivery.DeliveryWork;
import org.xinyue.channel.sheet.Sheets;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Chromium;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskSetting;

/** A sheet handed in through a real browser without scripts: upload, preview, confirmation, progress, result. */
@SpringBootTest(
        classes = XinyueApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"xinyue.data=target/desk-test-${xinyue.fork:0}", "db-scheduler.enabled=false"})
@Import(DeskSetting.class)
@Tag("browser")
@Proves(Clause.A2_CHANNELS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryJourneyTest {
    private static final String PASSWORD = "Xinyue-2026-desk";

    private final WebApplicationContext context;
    private final String root;
    private Chromium chromium;

    @Autowired
    DeliveryJourneyTest(WebApplicationContext context, @LocalServerPort int port) {
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

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Chromium.Window signedIn(DeskScene scene, String login, int width) {
        var person = scene.get(People.class).register(new NewPerson(login, "乌兰"), new Actor.Automatic("测试"));
        scene.get(People.class)
                .appoint(person.personId(), scene.cityLead, Role.CASE_OFFICER, LocalDate.of(2020, 1, 1), null);
        scene.get(SignIn.class).changePassword(person.personId(), person.oneTimePassword(), PASSWORD, "127.0.0.1");
        var window = chromium.window(root, width, false);
        var page = window.page();
        page.navigate("/office");
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(PASSWORD);
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        return window;
    }

    private static byte[] sheet(DeskScene scene, String mark) {
        var rows = new ArrayList<Map<Item, String>>();
        for (int i = 1; i <= 6; i++) {
            var row = new EnumMap<Item, String>(Sent.complaint(mark + i, scene.nameOf(scene.districtHousing)));
            if (i == 2) {
                row.put(Item.PHONE, "");
                row.put(Item.OVERDUE, "128.64万元");
            }
            if (i == 5) {
                row.put(Item.SIZE, "巨型");
            }
            rows.add(row);
        }
        return Sheets.xlsx(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void a_sheet_goes_from_upload_to_result(int width) {
        var scene = new DeskScene(context, "2026-03-02");
        var mark = "HH" + Long.toString(System.nanoTime(), 36);
        try (var window = signedIn(scene, mark, width)) {
            var page = window.page();
            page.navigate("/office/deliveries");
            page.locator("#file")
                    .setInputFiles(new FilePayload("三月报送.xlsx", "application/octet-stream", sheet(scene, mark)));
            press(page, "上传并预览");
            assertThat(page.getByText("请选择这批投诉来自哪个渠道").first()).isVisible();
            window.look("60-delivery-upload-refused");
            page.locator("#channel").selectOption("HOTLINE_12345");
            page.locator("#file")
                    .setInputFiles(new FilePayload("三月报送.xlsx", "application/octet-stream", sheet(scene, mark)));
            press(page, "上传并预览");
            assertThat(page.getByText("待确认").first()).isVisible();
            assertThat(page.getByText("以元为单位")).isVisible();
            window.look("61-delivery-preview");
            press(page, "确认受理 4 行");
            assertThat(page.getByText("已处理 2 行，共 6 行")).isVisible();
            window.look("62-delivery-progress");
            scene.get(DeliveryWork.class).run();
            // Without a script: the page asks again by itself.
            assertThat(page.getByText("已完成").first()).isVisible();
            window.look("63-delivery-result");
            var download = page.waitForDownload(() -> page.getByText("下载退回的行").click());
            org.assertj.core.api.Assertions.assertThat(download.suggestedFilename())
                    .isEqualTo("退回-三月报送.xlsx");
            page.navigate("/office/deliveries");
            assertThat(page.getByText("已受理 4").first()).isVisible();
            window.look("64-deliveries");
        }
    }
}
