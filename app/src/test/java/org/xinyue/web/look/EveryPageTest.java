package org.xinyue.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.intake.Typed;
import org.xinyue.testing.Chromium;
import org.xinyue.testing.DemoRegion;

/** The demonstration region, walked through by everybody who has an account in it, and by a firm. */
@DemoRegion
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class EveryPageTest {
    private final String root;
    private final JdbcClient database;
    private final ReceiptCodes codes;
    private final Set<String> inspected = new HashSet<>();
    private final Set<String> statuses = new HashSet<>();
    private Chromium chromium;

    EveryPageTest(@LocalServerPort int port, JdbcClient database, ReceiptCodes codes) {
        this.root = "http://localhost:" + port;
        this.database = database;
        this.codes = codes;
    }

    @BeforeAll
    void open_the_browser() {
        chromium = new Chromium();
    }

    @AfterAll
    void close_the_browser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"wulan, 12", "batu, 12", "zhangqiang, 8", "qiqige, 6", "admin, 12", "security, 6", "auditor, 6"})
    void every_page_of_an_official_is_accessible_and_whole(String login, int atLeast) {
        try (var window = chromium.window(root, Chromium.DESK, true)) {
            var page = window.page();
            page.navigate("/office");
            page.locator("[name=login]").fill(login);
            page.locator("[name=password]").fill("Xinyue-2026-demo");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
            page.waitForURL(url -> !url.contains("sign-in"));
            var crawl = new Crawl(window, login, inspected);
            var faults = crawl.from("/office", starts());
            assertThat(faults).isEmpty();
            assertThat(crawl.kinds()).as("kinds of pages").hasSizeGreaterThanOrEqualTo(atLeast);
        }
    }

    /** The desk first, then a case of every stage, so that every act's form is found. */
    private List<String> starts() {
        var starts = new ArrayList<>(List.of("/office", "/office/components"));
        database.sql("select distinct on (stage) id from case_file order by stage, id")
                .query(UUID.class)
                .list()
                .forEach(id -> starts.add("/office/cases/" + id));
        return starts;
    }

    @Test
    void every_public_page_is_accessible_and_whole() {
        try (var window = chromium.window(root, Chromium.DESK, true)) {
            var crawl = new Crawl(window, "public", inspected);
            assertThat(crawl.from("/", List.of("/", "/office/sign-in", "/there-is-no-such-page")))
                    .isEmpty();
            assertThat(crawl.kinds()).contains("/", "/guide", "/help", "/complain", "/status");
        }
    }

    @Test
    void the_large_edition_is_accessible_and_whole_and_leads_back() {
        try (var window = chromium.window(root, Chromium.DESK, true)) {
            var page = window.page();
            var faults = new ArrayList<String>();
            page.navigate("/guide");
            press(page, "长者版");
            assertThat(page.url()).isEqualTo(root + "/guide");
            for (var path : List.of("", "complain", "status", "guide/accessibility", "help", "complain/complainant")) {
                page.navigate("/" + path);
                faults.addAll(window.faults("large-" + path.replace('/', '-')));
            }
            press(page, "标准版");
            assertThat(page.locator("body.large").count()).isZero();
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void the_english_pages_are_accessible_and_whole_and_lead_back() {
        UUID id = database.sql("select id from case_file where stage = 'ANSWERED' order by id limit 1")
                .query(UUID.class)
                .single();
        try (var window = chromium.window(root, Chromium.DESK, true)) {
            var page = window.page();
            var faults = new ArrayList<String>();
            page.navigate("/guide");
            press(page, "English");
            assertThat(page.url()).isEqualTo(root + "/guide");
            for (var path : List.of("", "guide", "help", "complain")) {
                page.navigate("/" + path);
                faults.addAll(window.faults("english-" + path));
            }
            mayComplain(page, "Start now");
            for (var path : List.of("complain/complainant", "complain/breach")) {
                page.navigate("/" + path);
                faults.addAll(window.faults("english-" + path.replace('/', '-')));
            }
            press(page, "Save and continue");
            faults.addAll(window.faults("english-breach-refused"));
            page.navigate("/status");
            page.locator("#code").fill(codes.codeOf(id));
            press(page, "Find");
            faults.addAll(window.faults("english-status-case"));
            press(page, "简体中文");
            assertThat(page.locator("html[lang=zh-CN]").count()).isOne();
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void every_step_of_the_form_is_accessible_and_whole_empty_refused_and_filled() {
        try (var window = chromium.window(root, Chromium.DESK, true)) {
            var page = window.page();
            var faults = new ArrayList<String>();
            page.navigate("/complain");
            press(page, "开始填写");
            faults.addAll(window.faults("form-start-refused"));
            mayComplain(page, "开始填写");
            for (var step : List.of("complainant", "respondent", "contract", "breach", "evidence", "declarations")) {
                page.navigate("/complain/" + step);
                faults.addAll(window.faults("form-" + step));
                press(page, "保存并继续");
                faults.addAll(window.faults("form-" + step + "-refused"));
            }
            page.navigate("/complain/complainant");
            fill(page, Map.of("name", "青城恒远建设工程有限公司", "creditCode", Typed.COMPANY, "contactName", "李梅"));
            faults.addAll(window.faults("form-complainant-filled"));
            page.navigate("/complain/review");
            faults.addAll(window.faults("form-review-incomplete"));
            assertThat(faults).isEmpty();
        }
    }

    private static void mayComplain(Page page, String start) {
        for (var question : List.of("firm", "body", "basis", "due")) {
            page.locator("#" + question + "-yes").check();
        }
        page.locator("#elsewhere-no").check();
        press(page, start);
    }

    private static void fill(Page page, Map<String, String> typed) {
        typed.forEach((name, words) -> page.locator("#" + name).fill(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUBMITTED",
                "COMPLETING",
                "VERIFYING",
                "RECTIFYING",
                "ANSWERED",
                "REFUSED",
                "CLOSED",
                "WITHDRAWN"
            })
    void the_status_of_a_case_is_accessible_and_whole(String stage) {
        UUID id = database.sql("select id from case_file where stage = ? order by id limit 1")
                .param(stage)
                .query(UUID.class)
                .single();
        try (var window = chromium.window(root, Chromium.DESK, true)) {
            var page = window.page();
            page.navigate("/status");
            page.locator("#code").fill(codes.codeOf(id));
            press(page, "查询");
            assertThat(new Crawl(window, "status-" + stage.toLowerCase(java.util.Locale.ROOT), statuses)
                            .from("/status/", List.of("/status/case")))
                    .isEmpty();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
