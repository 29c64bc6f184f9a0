package org.xinyue.web.ending;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinyue.testing.Chromium;

/** The complaining firm's window on a phone, with or without script. */
final class Firm implements AutoCloseable {
    /** Every string by which the firm could be known. */
    static final List<String> IDENTITY =
            List.of("青城恒远建设工程有限公司", "青城恒远", "91150102MA0N123408", "赟喆", "李梅", "13800001234");

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, String> STATUS_OF_FIRM = Map.of(
            "企业（单位）全称", "青城恒远建设工程有限公司",
            "统一社会信用代码", "91150102MA0N123408",
            "法定代表人（经营者）", "赟喆",
            "联系人", "李梅",
            "联系电话", "13800001234");

    private final Chromium.Window window;
    private final Page page;
    private final boolean script;
    private String code = "";
    private String number = "";

    Firm(Chromium chromium, String root, boolean script) {
        window = chromium.window(root, Chromium.PHONE, script);
        page = window.page();
        this.script = script;
    }

    /** Hands a complaint in, from the home page to the receipt; gives the number of the case. */
    String complains() {
        page.navigate("/complain");
        for (var question : List.of("firm", "body", "basis", "due")) {
            page.locator("#" + question + "-yes").check();
        }
        page.locator("#elsewhere-no").check();
        press("开始填写");
        STATUS_OF_FIRM.forEach((label, words) -> page.getByLabel(label).first().fill(words));
        page.getByLabel("签订合同时的企业规模").selectOption("SMALL");
        press("保存并继续");
        page.getByLabel("被投诉机关的名称或统一社会信用代码").fill("新城区 住房");
        page.keyboard().press("Enter");
        page.getByLabel("新城区住房和城乡建设局").check();
        press("保存并继续");
        contract();
        breach();
        page.getByLabel("选择文件").setInputFiles(new FilePayload("施工合同.pdf", "application/pdf", PDF));
        if (!script) {
            press("上传");
        }
        assertThat(page.locator("#stored")).containsText("施工合同.pdf");
        press("保存并继续");
        page.locator("#wish-HIDE_FROM_RESPONDENT").check();
        page.getByLabel("本事项没有被法院").check();
        page.getByLabel("所填内容和材料真实").check();
        page.getByLabel("已阅读个人信息处理告知").check();
        press("保存并继续");
        press("确认提交");
        code = Objects.requireNonNull(page.locator(".code").first().textContent());
        looksUp();
        number = Objects.requireNonNull(page.locator("h1").textContent()).strip();
        return number;
    }

    private void contract() {
        page.locator("#basis-CONTRACT").check();
        page.getByLabel("合同或文件名称").fill("新城区供热管网改造工程施工合同（二标段）");
        page.getByLabel("合同或文件编号").fill("XCQ-GC-2024-017");
        page.getByLabel("所属领域").selectOption("INVESTMENT_FINANCING");
        date("signedOn", "2024", "5", "8");
        page.getByLabel("合同金额（元）").fill("3,286,400.00");
        page.getByLabel("已付金额（元）").fill("2,000,000");
        press("保存并继续");
    }

    private void breach() {
        page.locator("#kind-ARREARS").check();
        page.getByLabel("拖欠金额（元）").fill("1,286,400.00");
        date("dueOn", "2025", "9", "30");
        page.locator("#facts").fill("2024 年 5 月签订施工合同，2025 年 7 月通过竣工验收。合同约定验收合格后 60 日内付清余款，至今未付。");
        page.getByLabel("您的诉求").fill("支付剩余工程款及逾期利息");
        press("保存并继续");
    }

    /** Types the code of the receipt, as on another day or device. */
    void looksUp() {
        page.context().clearCookies();
        page.navigate("/status");
        page.getByLabel("查询码").fill(code);
        press("查询");
        assertThat(page.locator("h1")).containsText("蒙信诉");
    }

    /** The status page says this. */
    void reads(String... words) {
        looksUp();
        for (var expected : words) {
            assertThat(page.locator("main")).containsText(expected);
        }
    }

    void rates(String solved, String satisfied) {
        offered("评价");
        page.getByLabel(solved, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel(satisfied, new Page.GetByLabelOptions().setExact(true)).check();
        press("提交");
        assertThat(page.locator("main")).containsText("“评价”已经提交");
    }

    void withdraws(String reason) {
        offered("撤回投诉");
        page.getByLabel("是，我方自愿撤回").check();
        says(reason);
    }

    void says(String act, String words) {
        offered(act);
        says(words);
    }

    private void says(String words) {
        page.locator("#text").fill(words);
        press("提交");
        assertThat(page.locator("main")).containsText("已经提交");
    }

    private void offered(String act) {
        looksUp();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(act).setExact(true))
                .first()
                .click();
    }

    void look(String name) {
        window.look(name);
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void date(String field, String year, String month, String day) {
        page.locator("[name='" + field + ".year']").fill(year);
        page.locator("[name='" + field + ".month']").fill(month);
        page.locator("[name='" + field + ".day']").fill(day);
    }

    @Override
    public void close() {
        window.close();
    }
}
