package org.xinyue.web.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.XinyueApplication;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Chromium;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

/**
 * One journey per ending, through both faces in real browsers: the firm on a phone, with and without script, the officials at their desks. Days pass
 * only where the procedure waits.
 */
@SpringBootTest(
        classes = XinyueApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"xinyue.data=${java.io.tmpdir}/xinyue-endings-${random.uuid}", "db-scheduler.enabled=false"})
@Import(City.class)
@Tag("browser")
@Proves({
    Clause.A1_COLUMN,
    Clause.A3_TRANSFER,
    Clause.A3_VERIFY,
    Clause.A3_UNFOUNDED,
    Clause.A3_RECTIFY,
    Clause.A3_CONFIRM
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class EndingsJourneyTest {
    private final Cases cases;
    private final JdbcClient database;
    private final TestClock clock;
    private final String root;
    private LocalDate monday = City.FIRST_DAY;
    private Chromium chromium;
    private Firm firm;
    private Desk receiver;
    private Desk verifier;
    private Desk respondent;

    EndingsJourneyTest(Cases cases, JdbcClient database, TestClock clock, @LocalServerPort int port) {
        this.cases = cases;
        this.database = database;
        this.clock = clock;
        this.root = "http://localhost:" + port;
    }

    /** The officials stay at their desks from one firm to the next. */
    @BeforeAll
    void open_the_browser() {
        chromium = new Chromium();
        receiver = new Desk(chromium, root, "receiver");
        verifier = new Desk(chromium, root, "verifier");
        respondent = new Desk(chromium, root, "respondent");
    }

    @BeforeEach
    void begin() {
        // Another Monday each time: no clock runs backwards.
        clock.set(monday);
        monday = monday.plusWeeks(2);
        firm = new Firm(chromium, root, true);
    }

    @AfterEach
    void leave() {
        firm.close();
    }

    @AfterAll
    void close_the_browser() {
        chromium.close();
    }

    private String complaint(boolean script) {
        if (!script) {
            firm.close();
            firm = new Firm(chromium, root, false);
        }
        return firm.complains();
    }

    private String verifying(boolean script) {
        var number = complaint(script);
        receiver.opens(number).does("受理").does("转交");
        verifier.opens(number).does("签收");
        return number;
    }

    private String rectifying(boolean script, int days) {
        var number = verifying(script);
        verifier.says("核实结论：属实", "经查阅合同和验收单，余款逾期未付，情况属实。");
        verifier.orders("支付拖欠的工程余款及逾期利息。", clock.today().plusDays(days));
        return number;
    }

    private void hasEnded(String number, Stage stage) {
        CaseFile file = cases.get(database.sql("select id from case_file where number = ?")
                .param(number)
                .query(UUID.class)
                .single());
        assertThat(file.state().stage()).isEqualTo(stage);
        cases.verifyHistory(file.id());
    }

    private void respondentNeverLearnsWho(String number) {
        assertThat(respondent.reads()).contains(number).doesNotContain(Firm.IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_complaint_found_untrue_is_answered_and_rated(boolean script) {
        var number = verifying(script);
        verifier.says("要求被投诉主体说明", "请说明合同履行和付款情况，并提供凭证。");
        respondent.opens(number).says("提交情况说明", "余款已于 2026 年 1 月支付，凭证已送核实部门。");
        verifier.says("核实结论：不属实", "已核对银行回单，余款在投诉之前付清。").says("答复投诉人", "余款已于 2026 年 1 月 20 日付清，回单编号见附件；不服可以申请复核。");
        firm.reads("余款已于 2026 年 1 月 20 日付清");
        firm.rates("解决了", "基本满意");
        firm.look("40-untrue");
        respondentNeverLearnsWho(number);
        hasEnded(number, Stage.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_breach_put_right_is_certified_and_rated(boolean script) {
        var number = rectifying(script, 30);
        respondent.opens(number).says("报告整改完成", "余款和利息已于今日支付，凭证见附件。");
        verifier.says("核验通过", "已核对银行回单，款项到账。").says("答复投诉人", "拖欠的余款和利息已经支付，如有异议可以申请复核。");
        firm.reads("拖欠的余款和利息已经支付");
        firm.rates("解决了", "满意");
        firm.look("41-rectified");
        respondentNeverLearnsWho(number);
        hasEnded(number, Stage.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_breach_not_put_right_is_confirmed(boolean script) {
        var number = rectifying(script, 3);
        clock.set(clock.today().plusDays(7));
        notice();
        respondent.opens(number).says("陈述申辩", "年度预算没有安排，正在申请追加。");
        respondent.look("42-confirmed-respondent");
        var form = verifier.form("认定违约失信");
        form.locator("#facts").fill("整改期限届满仍未支付余款，陈述的预算理由不能免除合同义务。");
        verifier.confirm("认定违约失信");
        verifier.says("报送认定结果", "已报送市发展和改革委员会并告知投诉人。");
        verifier.look("42-confirmed-verifier");
        firm.reads("已认定违约", "已报送市发展和改革委员会");
        firm.rates("没有解决", "基本满意");
        respondentNeverLearnsWho(number);
        hasEnded(number, Stage.CLOSED);
    }

    private void notice() {
        var form = verifier.form("告知拟认定违约失信");
        form.locator("#ground-OVERDUE").check();
        form.locator("#facts").fill("责令整改期限届满，工程余款仍未支付。");
        verifier.confirm("告知拟认定违约失信");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_complaint_out_of_scope_is_refused_with_a_reason(boolean script) {
        var number = complaint(script);
        var form = receiver.opens(number).form("不予受理");
        form.locator("#reason-NOT_YET_DUE").check();
        form.locator("#explanation").fill("合同约定的付款日期尚未到来。");
        receiver.confirm("不予受理");
        firm.reads("不予受理", "合同约定的付款日期尚未到来");
        firm.look("43-refused");
        hasEnded(number, Stage.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_complaint_is_withdrawn_by_its_firm(boolean script) {
        var number = complaint(script);
        receiver.opens(number).does("受理");
        firm.withdraws("双方已经自行协商一致并签订付款协议。");
        firm.reads("已撤回");
        firm.look("44-withdrawn");
        assertThat(receiver.reads()).contains("已撤回");
        hasEnded(number, Stage.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_case_closed_too_early_is_reopened_and_put_right(boolean script) {
        var number = verifying(script);
        verifier.says("核实结论：不属实", "已核对付款台账，余款在投诉之前付清。").says("答复投诉人", "余款已经付清，不服可以申请复核。");
        firm.reads("余款已经付清");
        firm.says("不满意，申请重新办理", "我方账户没有收到任何款项，请重新核实，银行流水可以提供。");
        firm.look("45-reopened");
        verifier.opens(number).says("核实结论：属实", "重新核对银行流水，款项没有到账，情况属实。");
        verifier.orders("支付拖欠的工程余款。", clock.today().plusDays(10));
        respondent.opens(number).says("报告整改完成", "余款已于今日支付。");
        verifier.says("核验通过", "已核对银行回单，款项到账。").says("答复投诉人", "余款已经到账，感谢您的监督。");
        firm.rates("解决了", "满意");
        respondentNeverLearnsWho(number);
        hasEnded(number, Stage.CLOSED);
    }
}
