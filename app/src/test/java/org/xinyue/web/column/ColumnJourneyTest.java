package org.xinyue.web.column;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.xinyue.casework.Receipt;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Chromium;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

/** A complainant's way in a real browser, by the words on the page, with and without script, at a desk and on a phone. */
@ColumnTest
@Tag("browser")
@Proves(Clause.A1_COLUMN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class ColumnJourneyTest {
    private final ColumnWorld.Region region;
    private final String root;
    private final TestClock clock;
    private Chromium chromium;

    ColumnJourneyTest(ColumnWorld.Region region, TestClock clock, @LocalServerPort int port) {
        this.region = region;
        this.clock = clock;
        this.root = "http://localhost:" + port;
    }

    @BeforeAll
    void open_the_browser() {
        chromium = new Chromium();
    }

    /** Wrong codes of the journey before are forgotten. */
    @BeforeEach
    void an_hour_later() {
        clock.advance(Duration.ofMinutes(61));
    }

    @AfterAll
    void close_the_browser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, true", "1440, false", "390, true", "390, false"})
    void a_complaint_is_handed_in_and_looked_up(int width, boolean script) {
        try (var window = chromium.window(root, width, script)) {
            Page page = window.page();
            page.navigate("/");
            window.look("01-home");
            page.getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("我要投诉"))
                    .click();
            window.look("02-start");
            for (String question : new String[] {"firm", "body", "basis", "due"}) {
                page.locator("#" + question + "-yes").check();
            }
            page.locator("#elsewhere-no").check();
            press(page, "开始填写");
            complainant(window);
            respondent(window);
            contract(window);
            breach(window);
            evidence(window);
            declarations(window);
            assertThat(page.getByText("青城恒远建设工程有限公司").first()).isVisible();
            window.look("09-review");
            press(page, "确认提交");
            heading(page, "投诉已提交");
            window.look("10-receipt");
            String code = page.locator(".code").textContent();
            lookUp(window, code);
        }
    }

    private static void complainant(Chromium.Window window) {
        Page page = window.page();
        heading(page, "投诉人");
        page.getByLabel("企业（单位）全称").fill("青城恒远建设工程有限公司");
        page.getByLabel("统一社会信用代码").fill("91150102MA0N123409");
        page.getByLabel("签订合同时的企业规模").selectOption("SMALL");
        page.getByLabel("法定代表人（经营者）").fill("赟喆");
        page.getByLabel("联系人").fill("李梅");
        page.getByLabel("联系电话").fill("13800001234");
        press(page, "保存并继续");
        assertThat(page.locator(".errors")).containsText("有 1 处需要修改");
        assertThat(page.getByLabel("联系人")).hasValue("李梅");
        window.look("03-complainant-refused");
        page.getByLabel("统一社会信用代码").fill("91150102MA0N123408");
        press(page, "保存并继续");
    }

    private static void respondent(Chromium.Window window) {
        Page page = window.page();
        heading(page, "被投诉机关");
        page.getByLabel("被投诉机关的名称或统一社会信用代码").fill("新城区 住房");
        page.keyboard().press("Enter");
        page.getByLabel("新城区住房和城乡建设局").check();
        window.look("04-respondent");
        press(page, "保存并继续");
    }

    private static void contract(Chromium.Window window) {
        Page page = window.page();
        heading(page, "合同");
        page.locator("#basis-CONTRACT").check();
        page.getByLabel("合同或文件名称").fill("新城区供热管网改造工程施工合同（二标段）");
        page.getByLabel("合同或文件编号").fill("XCQ-GC-2024-017");
        page.getByLabel("所属领域").selectOption("INVESTMENT_FINANCING");
        date(page, "signedOn", "2024", "5", "8");
        page.getByLabel("合同金额（元）").fill("3,286,400.00");
        page.getByLabel("已付金额（元）").fill("2,000,000");
        window.look("05-contract");
        press(page, "保存并继续");
    }

    private static void breach(Chromium.Window window) {
        Page page = window.page();
        heading(page, "违约情况");
        page.locator("#kind-ARREARS").check();
        page.getByLabel("拖欠金额（元）").fill("约120万");
        date(page, "dueOn", "2027", "9", "30");
        page.locator("#facts").fill("2024 年 5 月签订施工合同，2025 年 7 月通过竣工验收。合同约定验收合格后 60 日内付清余款，至今未付。");
        page.getByLabel("您的诉求").fill("支付剩余工程款及逾期利息");
        press(page, "保存并继续");
        assertThat(page.locator(".errors")).containsText("有 2 处需要修改");
        window.look("06-breach-refused");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("请填写拖欠金额，最多两位小数"))
                .click();
        page.getByLabel("拖欠金额（元）").fill("1,286,400.00");
        date(page, "dueOn", "2025", "9", "30");
        press(page, "保存并继续");
    }

    private static void evidence(Chromium.Window window) {
        Page page = window.page();
        heading(page, "证据材料");
        page.getByLabel("选择文件")
                .setInputFiles(new FilePayload("施工合同-首页及付款条款.pdf", "application/pdf", ComplainWebTest.PDF));
        if (page.locator("[data-by-hand]").isVisible()) {
            press(page, "上传");
        }
        assertThat(page.locator("#stored")).containsText("施工合同-首页及付款条款.pdf");
        window.look("07-evidence");
        press(page, "保存并继续");
    }

    private static void declarations(Chromium.Window window) {
        Page page = window.page();
        heading(page, "保护意愿与声明");
        page.locator("#wish-HIDE_FROM_RESPONDENT").check();
        page.getByLabel("本事项没有被法院").check();
        page.getByLabel("所填内容和材料真实").check();
        page.getByLabel("已阅读个人信息处理告知").check();
        window.look("08-declarations");
        press(page, "保存并继续");
        heading(page, "核对提交");
    }

    private void lookUp(Chromium.Window window, String code) {
        Page page = window.page();
        page.navigate("/status");
        page.getByLabel("查询码").fill("1234 5678 1234 5678");
        press(page, "查询");
        assertThat(page.locator(".errors")).isVisible();
        window.look("11-status-refused");
        page.getByLabel("查询码").fill(code);
        press(page, "查询");
        assertThat(page.locator("main")).containsText("蒙信诉");
        page.locator("summary").first().click();
        window.look("12-case");
    }

    @ParameterizedTest
    @CsvSource({"1440, true", "390, false"})
    void an_answer_is_read_and_rated_and_a_withdrawal_asks_first(int width, boolean script) {
        Receipt answered = region.answered();
        Receipt lodged = region.lodged();
        try (var window = chromium.window(root, width, script)) {
            Page page = window.page();
            enter(page, answered);
            assertThat(page.locator(".news")).containsText("款项已付清");
            window.look("13-answered");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("评价"))
                    .click();
            page.getByLabel("没有解决").check();
            page.getByLabel("不满意", new Page.GetByLabelOptions().setExact(true)).check();
            window.look("14-rate");
            press(page, "提交");
            assertThat(page.locator("main")).containsText("“评价”已经提交");
            press(page, "退出查询");
            enter(page, lodged);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("撤回投诉"))
                    .click();
            page.getByLabel("不是，有人要求或者施压").check();
            page.getByLabel("撤回的原因").fill("对方要求我们撤回");
            press(page, "提交");
            assertThat(page.locator(".errors")).containsText("请不要撤回");
            window.look("15-withdraw-refused");
        }
    }

    @Test
    void every_guide_fits_and_a_question_is_answered_with_a_file() {
        Receipt receipt = region.verifying();
        region.does(receipt.caseId(), Act.ASK_COMPLAINANT, new Decision.Statement("请补充验收单和对账单"), region.verifier());
        try (var window = chromium.window(root, Chromium.PHONE, true)) {
            Page page = window.page();
            for (String guide : new String[] {"/guide", "/guide/privacy", "/guide/deadlines"}) {
                page.navigate(guide);
                window.look("20" + guide.replace('/', '-'));
            }
            enter(page, receipt);
            window.look("21-asked");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("补充说明或材料"))
                    .click();
            page.getByLabel("说明").fill("验收单见附件，对账单随后补上");
            page.getByLabel("上传材料").setInputFiles(new FilePayload("验收单.pdf", "application/pdf", ComplainWebTest.PDF));
            window.look("22-material");
            press(page, "提交");
            assertThat(page.locator("main")).containsText("验收单.pdf");
        }
    }

    private static void enter(Page page, Receipt receipt) {
        page.navigate("/status");
        page.getByLabel("查询码").fill(receipt.code());
        press(page, "查询");
        assertThat(page.locator("h1")).containsText(receipt.number());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void heading(Page page, String words) {
        assertThat(page.locator("h1")).hasText(words);
    }

    private static void date(Page page, String field, String year, String month, String day) {
        page.locator("[name='" + field + ".year']").fill(year);
        page.locator("[name='" + field + ".month']").fill(month);
        page.locator("[name='" + field + ".day']").fill(day);
    }
}
