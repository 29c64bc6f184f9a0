package org.xinyue.web.column;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.casework.Receipt;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.intake.Channel;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.intake.Typed;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Chromium;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

/** What the scripts of a form do for somebody who fills it in: keep, count, send files, hold a pressed button. */
@ColumnTest
@Tag("browser")
@Proves(Clause.A1_COLUMN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class FillingJourneyTest {
    private static final int PAUSE = 1100;
    private static final String FACTS = "2024 年 5 月签订施工合同。\n2025 年 7 月竣工验收，至今未付。";

    private final ColumnWorld.Region region;
    private final ReceiptCodes codes;
    private final JdbcClient database;
    private final TestClock clock;
    private final String root;
    private Chromium chromium;

    FillingJourneyTest(
            ColumnWorld.Region region,
            ReceiptCodes codes,
            JdbcClient database,
            TestClock clock,
            @LocalServerPort int port) {
        this.region = region;
        this.codes = codes;
        this.database = database;
        this.clock = clock;
        this.root = "http://localhost:" + port;
    }

    @BeforeAll
    void open_the_browser() {
        chromium = new Chromium();
    }

    @BeforeEach
    void an_hour_later() {
        clock.advance(Duration.ofMinutes(61));
    }

    @AfterAll
    void close_the_browser() {
        chromium.close();
    }

    /** Opens a step of the draft by its code, as on another device. */
    private Page open(Chromium.Window window, UUID draft, String step) {
        Page page = window.page();
        page.navigate("/status");
        page.getByLabel("查询码").fill(codes.codeOf(draft));
        press(page, "查询");
        assertThat(page.locator(".steps")).isVisible();
        page.navigate("/complain/" + step);
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.US_ASCII));
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", ComplainWebTest.PDF);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void what_was_typed_is_kept_by_itself_and_found_word_for_word_elsewhere(int width) {
        UUID draft = region.drafts().begin(Channel.COLUMN);
        try (var window = chromium.window(root, width, true)) {
            Page page = window.page();
            page.clock().install();
            open(window, draft, "breach");
            assertThat(page.locator(".kept")).hasText("");
            page.locator("#kind-ARREARS").check();
            page.locator("#overdue").fill("约120万");
            page.locator("[name='dueOn.year']").fill("2025");
            page.locator("#facts").pressSequentially(FACTS);
            page.clock().runFor(PAUSE);
            assertThat(page.locator(".kept.saved")).containsText("已自动保存 ");
            window.look("30-kept");
        }
        try (var elsewhere = chromium.window(root, width, true)) {
            Page page = open(elsewhere, draft, "breach");
            assertThat(page.locator("#kind-ARREARS")).isChecked();
            assertThat(page.locator("#overdue")).hasValue("约120万");
            assertThat(page.locator("[name='dueOn.year']")).hasValue("2025");
            assertThat(page.locator("#facts")).hasValue(FACTS);
        }
    }

    @Test
    void the_older_of_two_windows_is_told_before_it_overwrites() {
        UUID draft = region.drafts().begin(Channel.COLUMN);
        try (var window = chromium.window(root, Chromium.PHONE, true)) {
            Page older = open(window, draft, "breach");
            Page newer = older.context().newPage();
            newer.navigate("/complain/breach");
            newer.locator("#request").fill("支付剩余工程款");
            newer.locator("#facts").focus();
            assertThat(newer.locator(".kept.saved")).isVisible();
            older.locator("#request").fill("退还保证金");
            older.locator("#facts").focus();
            assertThat(older.locator(".kept.changed")).containsText("另一个窗口或设备上修改过");
            assertThat(older.locator("#request")).hasValue("退还保证金");
            window.look("31-changed-elsewhere");
            newer.reload();
            assertThat(newer.locator("#request")).hasValue("支付剩余工程款");
            press(older, "存为草稿");
            assertThat(older.locator("h1")).hasText("草稿已保存");
            newer.reload();
            assertThat(newer.locator("#request")).hasValue("退还保证金");
        }
    }

    @Test
    void without_a_line_it_says_so_and_keeps_when_the_line_is_back() {
        UUID draft = region.drafts().begin(Channel.COLUMN);
        try (var window = chromium.window(root, Chromium.PHONE, true)) {
            Page page = open(window, draft, "breach");
            page.context().setOffline(true);
            page.locator("#request").fill("支付剩余工程款");
            page.locator("#facts").focus();
            assertThat(page.locator(".kept.offline")).containsText("没有网络，尚未保存；内容还在本页");
            page.context().setOffline(false);
            assertThat(page.locator(".kept.saved")).isVisible();
            page.reload();
            assertThat(page.locator("#request")).hasValue("支付剩余工程款");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void three_files_go_one_by_one_and_the_refused_ones_say_why(int width) {
        UUID draft = region.drafts().begin(Channel.COLUMN);
        try (var window = chromium.window(root, width, true)) {
            Page page = open(window, draft, "evidence");
            page.evaluate("window.stayed = true");
            page.locator("#files").setInputFiles(new FilePayload[] {
                pdf("合同首页.pdf"), file("材料.zip", "PK"), file("改名的程序.pdf", "MZ this program"),
            });
            assertThat(page.locator("#stored")).containsText("合同首页.pdf");
            assertThat(page.locator(".sending li")).hasCount(2);
            assertThat(page.locator(".sending")).containsText("不能上传压缩包，请解压后逐个上传其中的文件");
            assertThat(page.locator(".sending")).containsText("“改名的程序.pdf”没有保存");
            window.look("32-uploads");
            page.locator("#stored button").click();
            assertThat(page.locator("#stored")).containsText("还没有上传文件");
            Assertions.assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            press(page, "保存并继续");
            assertThat(page.locator("h1")).not().hasText("证据材料");
        }
    }

    @Test
    void one_is_cancelled_and_one_is_tried_again_after_a_broken_line() {
        UUID draft = region.drafts().begin(Channel.COLUMN);
        try (var window = chromium.window(root, Chromium.PHONE, true)) {
            Page page = open(window, draft, "evidence");
            var held = new ArrayList<Route>();
            page.route("**/complain/evidence", route -> {
                if (!route.request().method().equals("POST")) {
                    route.resume();
                } else if (held.isEmpty()) {
                    held.add(route);
                } else {
                    route.abort("connectionreset");
                }
            });
            page.locator("#files").setInputFiles(new FilePayload[] {pdf("一.pdf"), pdf("二.pdf")});
            press(page, "保存并继续");
            assertThat(page.locator(".sending p.error")).containsText("还有 2 个文件没有传完");
            page.getByLabel("取消 一.pdf").click();
            assertThat(page.locator(".sending li")).hasCount(1);
            assertThat(page.locator(".sending")).containsText("网络中断，没有传完");
            page.unroute("**/complain/evidence");
            page.getByLabel("重试 二.pdf").click();
            assertThat(page.locator("#stored")).containsText("二.pdf");
            assertThat(page.locator("#stored")).not().containsText("一.pdf");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void files_of_an_act_are_listed_taken_off_and_sent_with_it(int width) {
        Receipt receipt = region.verifying();
        region.does(receipt.caseId(), Act.ASK_COMPLAINANT, new Decision.Statement("请补充验收单"), region.verifier());
        try (var window = chromium.window(root, width, true)) {
            Page page = window.page();
            page.navigate("/status");
            page.getByLabel("查询码").fill(receipt.code());
            press(page, "查询");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("补充说明或材料"))
                    .click();
            page.locator("#files").setInputFiles(pdf("验收单.pdf"));
            page.locator("#files").setInputFiles(new FilePayload[] {pdf("错的.pdf"), file("空.pdf", "")});
            assertThat(page.locator(".sending li")).hasCount(3);
            assertThat(page.locator(".sending")).containsText("文件是空的");
            page.getByLabel("移除 错的.pdf").click();
            page.getByLabel("移除 空.pdf").click();
            window.look("34-act-files");
            press(page, "提交");
            assertThat(page.locator("#errors")).isFocused();
            page.locator("#text").fill("验收单见附件");
            page.locator("#files").setInputFiles(pdf("验收单.pdf"));
            press(page, "提交");
            assertThat(page.locator("main")).containsText("验收单.pdf");
            assertThat(page.locator("main")).not().containsText("错的.pdf");
        }
    }

    @Test
    void a_double_click_hands_in_once_and_the_button_says_what_it_does() {
        UUID draft = Typed.into(
                region.drafts(), Channel.COLUMN, Typed.complaint(region.bodies().respondent()));
        long before = cases();
        try (var window = chromium.window(root, Chromium.PHONE, true)) {
            Page page = open(window, draft, "review");
            var sent = new ArrayList<Request>();
            // An answer without a page leaves this one standing, as it stands while the real answer is on its way.
            page.route("**/complain/review", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
            press(page, "确认提交");
            Locator pressed = page.locator("form[aria-busy] button");
            assertThat(pressed).hasText("正在提交…");
            assertThat(pressed).isDisabled();
            page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
            assertThat(page.getByText("确认提交")).isEnabled();
            page.unroute("**/complain/review");
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request);
                }
            });
            page.getByText("确认提交").dblclick();
            assertThat(page.locator("h1")).hasText("投诉已提交");
            Assertions.assertThat(sent).hasSize(1);
            Assertions.assertThat(cases()).isEqualTo(before + 1);
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            String code = page.locator("#code").textContent();
            press(page, "复制");
            assertThat(page.locator("[data-copy]")).hasText("已复制");
            Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(code);
            window.look("35-receipt");
        }
    }

    private long cases() {
        return database.sql("SELECT count(*) FROM complaint").query(Long.class).single();
    }

    @Test
    void characters_are_counted_and_a_refused_form_leads_to_its_errors() {
        UUID draft = region.drafts().begin(Channel.COLUMN);
        try (var window = chromium.window(root, Chromium.PHONE, true)) {
            Page page = open(window, draft, "breach");
            assertThat(page.locator(".counter").first()).hasText("还可以填 4,000 字");
            page.locator("#request").fill("赟".repeat(998) + "𠮷𠮷𠮷");
            assertThat(page.locator(".counter").last()).hasText("超出 1 字，请删减");
            press(page, "保存并继续");
            assertThat(page.locator("#errors")).isFocused();
            assertThat(page.locator(".counter").last()).hasText("超出 1 字，请删减");
            assertThat(page.getByText("保存并继续")).isEnabled();
        }
    }
}
