package org.xinyue.web.column;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Chromium;
import org.xinyue.testing.Golden;
import org.xinyue.testing.Proves;

/** The telephone door by the keyboard alone, and the portal door as a portal's visitor sees it. */
@ColumnTest
@Tag("browser")
@Proves({Clause.A2_CHANNELS, Clause.A2_PORTALS})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class DoorsJourneyTest {
    private final ColumnWorld.Region region;
    private final Operators operators;
    private final String root;
    private Chromium chromium;

    DoorsJourneyTest(ColumnWorld.Region region, ApplicationContext context, @LocalServerPort int port) {
        this.region = region;
        this.operators = new Operators(context, port);
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

    private void signIn(Page page, String login) {
        page.navigate("/office");
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(Operators.PASSWORD);
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    /** Goes on with Tab until the element has the focus, as somebody does who never takes the hand off the keys. */
    private static void tabTo(Page page, String selector) {
        for (int press = 0; press < 90; press++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + selector);
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, "[id='" + field + "']");
        page.keyboard().insertText(text);
    }

    private static void date(Page page, String field, String year, String month, String day) {
        type(page, field + ".year", year);
        type(page, field + ".month", month);
        type(page, field + ".day", day);
    }

    /** The so-many-eth of a group of radios, by the arrow keys. */
    private static void choose(Page page, String group, int down) {
        tabTo(page, "[name='" + group + "']");
        page.keyboard().press("Space");
        for (int press = 0; press < down; press++) {
            page.keyboard().press("ArrowDown");
        }
    }

    /** An option of a list, by its first character. */
    private static void pick(Page page, String list, int down) {
        tabTo(page, "[id='" + list + "']");
        for (int press = 0; press < down; press++) {
            page.keyboard().press("ArrowDown");
        }
    }

    @Test
    void an_operator_gets_from_the_first_question_to_the_code_without_a_mouse() {
        try (var window = chromium.window(root, Chromium.DESK, true)) {
            var page = window.page();
            signIn(page, operators.appoint("其其格", region.bodies().lead(), Role.CASE_OFFICER));
            var faults = new ArrayList<String>();
            page.navigate("/office/registrations");
            faults.addAll(window.faults("call-1-questions"));
            choose(page, "wish", 2);
            choose(page, "channel", 0);
            for (var yes : List.of("firm", "body", "basis", "due")) {
                choose(page, yes, 0);
            }
            choose(page, "elsewhere", 1);
            tabTo(page, "#informed");
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("通话登记")))
                    .isVisible();
            talk(page);
            faults.addAll(window.faults("call-2-form"));
            tabTo(page, "button[value='read']");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("拖欠十二万八千六百四十元");
            faults.addAll(window.faults("call-3-readback"));
            tabTo(page, "#confirmed");
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            repeat(page);
            faults.addAll(window.faults("call-4-receipt"));
            Assertions.assertThat(faults).isEmpty();
        }
    }

    private void talk(Page page) {
        type(page, "name", "青城恒远建设工程有限公司");
        page.keyboard().press("Enter");
        assertThat(page.getByText("项没有问到")).isVisible();
        type(page, "creditCode", "91150102MA0N123408");
        pick(page, "size", 1);
        type(page, "legalRepresentative", "赟喆");
        type(page, "contactName", "李梅");
        type(page, "phone", "13800001234");
        type(page, "respondentQuery", "新城 住房");
        var found = page.locator("#found").getByText("新城区住房和城乡建设局");
        assertThat(found.first()).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        choose(page, "basis", 0);
        pick(page, "field", 1);
        type(page, "contractName", "供热管网改造工程施工合同");
        date(page, "signedOn", "2024", "5", "8");
        type(page, "amount", "300000");
        pick(page, "kind", 1);
        type(page, "overdue", "128640");
        date(page, "dueOn", "2025", "9", "30");
        type(page, "facts", "二〇二四年五月签订施工合同，次年七月竣工验收，按约应在九月底前付清余款，至今没有付。");
        type(page, "request", "支付剩余工程款及利息");
        for (var declaration : List.of("notElsewhere", "truthful", "noticeRead")) {
            tabTo(page, "#" + declaration);
            page.keyboard().press("Space");
        }
    }

    private static void repeat(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("念回执")))
                .isVisible();
        String code = String.join("", page.locator(".code-groups strong").allTextContents());
        Assertions.assertThat(code).hasSize(16).containsOnlyDigits();
        type(page, "heard", "1" + code.substring(1, 15));
        page.keyboard().press("Enter");
        assertThat(page.getByText("现在有 15 位").first()).isVisible();
        tabTo(page, "#heard");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(code);
        page.keyboard().press("Enter");
        assertThat(page.getByText("对方复述的查询码一致")).isVisible();
    }

    @Test
    void the_look_up_and_the_portals_are_accessible_and_whole() {
        try (var window = chromium.window(root, Chromium.DESK, true)) {
            var page = window.page();
            signIn(page, operators.appoint("其其格", region.bodies().lead(), Role.CASE_OFFICER));
            var faults = new ArrayList<String>();
            page.navigate("/office/registrations/lookup");
            page.locator("#consent").check();
            page.locator("#code").fill(region.lodged().code());
            page.keyboard().press("Enter");
            assertThat(page.getByText("您这件现在是")).isVisible();
            faults.addAll(window.faults("call-5-lookup"));
            try (var admins = chromium.window(root, Chromium.DESK, true)) {
                signIn(admins.page(), operators.appoint("管理员", People.PLATFORM, Role.SYSTEM_ADMIN));
                admins.page().navigate("/office/portals");
                faults.addAll(admins.faults("portals"));
                admins.page().locator("main td a").first().click();
                faults.addAll(admins.faults("portal"));
            }
            Assertions.assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 360, 728})
    void the_card_fits_the_frames_that_portals_have(int width) {
        try (var window = chromium.window(root, Chromium.DESK, true)) {
            var page = window.page();
            page.navigate("/portal/p1501/card");
            Assertions.assertThat(window.faults("portal-card")).isEmpty();
            page.setViewportSize(width, 260);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Golden.root().resolve(Path.of("app/target/screenshots/portal-card-" + width + ".png"))));
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
        }
    }

    /** A portal of its own, on another port and so another origin. */
    private HttpServer portal() throws IOException {
        byte[] page = """
                <!doctype html><title>门户</title>
                <iframe title="专栏" width="360" height="260" src="%s/portal/p1501/card"></iframe>
                <a href="%s/from/p1501"><img alt="专栏" src="%s/assets/portal-360.svg"></a>
                """.formatted(root, root, root).getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void somebody_elses_page_frames_the_card_and_its_link_leaves_the_frame() throws IOException {
        var portal = portal();
        try (var window = chromium.window(root, Chromium.DESK, false)) {
            var page = window.page();
            page.navigate("http://localhost:" + portal.getAddress().getPort() + "/");
            var link = page.frameLocator("iframe").getByText("我要投诉");
            assertThat(link).isVisible();
            var picture = page.getByAltText("专栏").boundingBox();
            Assertions.assertThat(picture.width).isEqualTo(360);
            link.click();
            page.waitForURL(root + "/");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("政府违约失信投诉")))
                    .isVisible();
        } finally {
            portal.stop(0);
        }
    }
}
