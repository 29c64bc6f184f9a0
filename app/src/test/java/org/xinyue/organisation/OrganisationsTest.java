package org.xinyue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinyue.organisation.Fixture.HOHHOT;
import static org.xinyue.organisation.Fixture.XINCHENG;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

class OrganisationsTest {
    private static final LocalDate TODAY = Fixture.TODAY;
    private static final LocalDate FROM = LocalDate.of(2019, 3, 1);

    private final TestClock clock = TestClock.at("2026-11-23");
    private DataSource source;
    private Organisations organisations;
    private Body xincheng;
    private Body hohhot;

    @BeforeEach
    void open() {
        source = TestDatabase.migrated();
        organisations = Organisations.over(source, clock);
        xincheng = government(XINCHENG);
        hohhot = government(HOHHOT);
    }

    @Test
    void seeds_the_base_register_once_and_leaves_changes_alone() {
        organisations.rename(xincheng.id(), "呼和浩特市新城区人民政府", TODAY, "张三");
        var again = Organisations.over(source, clock);
        assertThat(again.directory().all(TODAY)).hasSize(237);
        assertThat(again.directory().get(xincheng.id()).name()).isEqualTo("呼和浩特市新城区人民政府");
    }

    @Test
    void registers_a_body_and_finds_it_at_once() {
        UUID id = organisations.register(department("新城区财政局", null));
        var body = organisations.directory().get(id);
        assertThat(body.name()).isEqualTo("新城区财政局");
        assertThat(body.lines().superiorId()).isEqualTo(xincheng.id());
        assertThat(organisations.directory().search("新城区财政", TODAY, 3)).containsExactly(body);
        assertThat(changes(id)).containsExactly("登记 新城区财政局 张三");
    }

    @Test
    void keeps_a_checked_credit_code_in_its_normal_form() {
        UUID id = organisations.register(department("新城区财政局", "1153 2300 5688 0230 5c"));
        assertThat(organisations.directory().get(id).creditCode()).isEqualTo(new CreditCode("11532300568802305C"));
    }

    @Test
    void refuses_a_wrong_credit_code_and_writes_nothing() {
        refused(() -> organisations.register(department("新城区财政局", "11532300568802305D")), "第18位校验码不符");
        assertThat(organisations.directory().all(TODAY)).hasSize(237);
    }

    @Test
    void refuses_a_code_that_contradicts_the_kind() {
        refused(() -> organisations.register(department("新城区财政局", "91350100M000100Y43")), "与类别“机关（工作部门）”不符");
    }

    @Test
    void refuses_a_name_taken_in_the_same_division_and_period() {
        organisations.register(department("新城区财政局", null));
        refused(() -> organisations.register(department("新城区财政局", null)), "同一区划同一时期已有“新城区财政局”");
    }

    @Test
    void takes_the_name_again_after_the_former_holder_ended() {
        UUID first = organisations.register(department("新城区财政局", null));
        organisations.end(first, LocalDate.of(2024, 1, 1), "张三");
        var second = new NewBody(
                "新城区财政局",
                null,
                BodyKind.DEPARTMENT,
                Level.COUNTY,
                XINCHENG,
                Lines.under(xincheng.id()),
                LocalDate.of(2024, 1, 1),
                false,
                "张三");
        assertThat(organisations.register(second)).isNotEqualTo(first);
    }

    @Test
    void refuses_a_second_body_with_the_same_credit_code() {
        organisations.register(department("新城区财政局", "11532300568802305C"));
        refused(() -> organisations.register(department("新城区商务局", "11532300568802305C")), "已由“新城区财政局”使用");
    }

    @Test
    void refuses_a_second_government_and_a_second_credit_lead() {
        refused(
                () -> organisations.register(new NewBody(
                        "新城区第二人民政府",
                        null,
                        BodyKind.GOVERNMENT,
                        Level.COUNTY,
                        XINCHENG,
                        Lines.under(hohhot.id()),
                        FROM,
                        false,
                        "张三")),
                "已有政府“新城区人民政府”");
        refused(
                () -> organisations.register(new NewBody(
                        "新城区信用办",
                        null,
                        BodyKind.DEPARTMENT,
                        Level.COUNTY,
                        XINCHENG,
                        Lines.under(xincheng.id()),
                        FROM,
                        true,
                        "张三")),
                "已有社会信用牵头部门“新城区发展和改革委员会”");
    }

    @Test
    void refuses_level_and_place_that_do_not_fit() {
        refused(() -> organisations.register(placed(BodyKind.DEPARTMENT, Level.LEAGUE_CITY, XINCHENG)), "与区划“新城区”不符");
        refused(() -> organisations.register(placed(BodyKind.TOWNSHIP, Level.COUNTY, XINCHENG)), "类别“苏木乡镇（街道）”与层级");
        refused(() -> organisations.register(placed(BodyKind.ZONE_COMMITTEE, Level.ZONE, "150000")), "与区划“内蒙古自治区”不符");
        refused(() -> organisations.register(placed(BodyKind.DEPARTMENT, Level.COUNTY, "152105")), "不在自治区现行区划之内");
    }

    @Test
    void refuses_a_superior_of_a_lower_level_or_one_that_nobody_registered() {
        refused(
                () -> organisations.register(new NewBody(
                        "呼和浩特市财政局",
                        null,
                        BodyKind.DEPARTMENT,
                        Level.LEAGUE_CITY,
                        HOHHOT,
                        Lines.under(xincheng.id()),
                        FROM,
                        false,
                        "张三")),
                "上级部门“新城区人民政府”的层级低于本机构");
        refused(
                () -> organisations.register(new NewBody(
                        "新城区财政局",
                        null,
                        BodyKind.DEPARTMENT,
                        Level.COUNTY,
                        XINCHENG,
                        Lines.under(new UUID(0, 1)),
                        FROM,
                        false,
                        "张三")),
                "请先登记该机构");
    }

    @Test
    void finds_a_renamed_body_by_its_former_name() {
        UUID id = organisations.register(department("新城区政务服务局", null));
        organisations.rename(id, "新城区政务服务与数据管理局", LocalDate.of(2024, 1, 26), "李四");
        var directory = organisations.directory();
        assertThat(directory.search("新城区政务服务局", TODAY, 5)).extracting(Body::id).containsExactly(id);
        assertThat(directory.formerNames(id)).containsExactly("新城区政务服务局");
        assertThat(changes(id)).contains("更名 “新城区政务服务局”更名为“新城区政务服务与数据管理局” 李四");
    }

    @Test
    void refuses_a_rename_to_the_same_or_a_taken_or_an_empty_name() {
        UUID id = organisations.register(department("新城区财政局", null));
        organisations.register(department("新城区商务局", null));
        refused(() -> organisations.rename(id, "新城区财政局", TODAY, "张三"), "新名称与现名称相同");
        refused(() -> organisations.rename(id, "新城区商务局", TODAY, "张三"), "请勿重复登记");
        refused(() -> organisations.rename(id, "  ", TODAY, "张三"), "请填写全称");
        refused(() -> organisations.rename(id, "新城区金融局", LocalDate.of(2018, 1, 1), "张三"), "没有存续");
        refused(() -> organisations.rename(id, "新城区金融局", TODAY.plusDays(1), "张三"), "请在生效当日登记");
    }

    @Test
    void a_body_ended_last_month_is_answered_for_by_its_successor() {
        UUID old = organisations.register(department("新城区商务局", null));
        UUID heir = organisations.register(department("新城区投资促进局", null));
        organisations.succeed(old, heir, TODAY.minusMonths(1), "张三");
        var directory = organisations.directory();
        assertThat(directory.current(old, TODAY).id()).isEqualTo(heir);
        assertThat(new Routing(directory).verifier(old, TODAY))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.body().id()).isEqualTo(xincheng.id()));
    }

    @Test
    void refuses_an_end_before_the_beginning_a_second_end_and_an_impossible_successor() {
        UUID id = organisations.register(department("新城区商务局", null));
        UUID gone = organisations.register(department("新城区旧局", null));
        organisations.end(gone, LocalDate.of(2020, 1, 1), "张三");
        refused(() -> organisations.end(id, FROM, "张三"), "撤销日期应晚于成立日期");
        refused(() -> organisations.end(gone, TODAY, "张三"), "不能再次撤销");
        refused(() -> organisations.succeed(id, gone, TODAY, "张三"), "没有存续，请另选承继单位");
        refused(() -> organisations.succeed(id, id, TODAY, "张三"), "不能承继自己");
        refused(() -> organisations.succeed(id, new UUID(0, 1), TODAY, "张三"), "请先登记该机构");
        assertThat(organisations.directory().get(id).validity().to()).isNull();
    }

    @Test
    void refuses_a_circle_and_an_unknown_body() {
        UUID one = organisations.register(department("新城区甲局", null));
        UUID two = organisations.register(department("新城区乙局", null));
        organisations.realign(two, new Lines(xincheng.id(), one), "张三");
        assertThat(changes(two)).contains("调整隶属 上级部门“新城区人民政府”，主管部门“新城区甲局” 张三");
        refused(() -> organisations.realign(one, new Lines(xincheng.id(), two), "张三"), "首尾相接成环");
        refused(() -> organisations.realign(one, Lines.under(one), "张三"), "不能以自己为上级");
        assertThatThrownBy(() -> organisations.end(new UUID(0, 7), TODAY, "张三")).isInstanceOf(UnknownBody.class);
    }

    @Test
    void two_changes_that_would_close_a_circle_together_cannot_both_pass() throws Exception {
        UUID one = organisations.register(department("新城区甲局", null));
        UUID two = organisations.register(department("新城区乙局", null));
        Callable<Boolean> first = () -> passes(() -> organisations.realign(one, Lines.under(two), "甲"));
        Callable<Boolean> second = () -> passes(() -> organisations.realign(two, Lines.under(one), "乙"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> results = threads.invokeAll(List.of(first, second));
            assertThat(results).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void a_change_rolled_back_is_seen_by_nobody_else_and_leaves_no_trace() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        var other = Organisations.over(source, clock);
        // The caller's own transaction manager: the change joins it.
        transactions.executeWithoutResult(status -> {
            UUID id = organisations.register(department("新城区幻影局", null));
            assertThat(organisations.directory().find(id)).isPresent();
            assertThat(other.directory().find(id)).isEmpty();
            status.setRollbackOnly();
        });
        clock.advance(Duration.ofSeconds(2));
        assertThat(organisations.directory().search("幻影", TODAY, 1)).isEmpty();
        assertThat(other.directory().search("幻影", TODAY, 1)).isEmpty();
    }

    @Test
    void another_node_sees_a_change_after_a_second() {
        var other = Organisations.over(source, clock);
        assertThat(other.directory().all(TODAY)).hasSize(237);
        organisations.register(department("新城区财政局", null));
        clock.advance(Duration.ofSeconds(1));
        assertThat(other.directory().all(TODAY)).hasSize(238);
    }

    private static boolean passes(Runnable change) {
        try {
            change.run();
            return true;
        } catch (OrganisationRefused refused) {
            return false;
        }
    }

    private void refused(Runnable change, String words) {
        long before = organisations.directory().all(TODAY).size();
        assertThatThrownBy(change::run)
                .isInstanceOf(OrganisationRefused.class)
                .hasMessageContaining(words)
                .message()
                .endsWith("。");
        assertThat(organisations.directory().all(TODAY)).hasSize((int) before);
    }

    private Body government(String division) {
        return organisations.directory().governmentOf(division, TODAY).orElseThrow();
    }

    private NewBody department(String name, @Nullable String code) {
        return new NewBody(
                name, code, BodyKind.DEPARTMENT, Level.COUNTY, XINCHENG, Lines.under(xincheng.id()), FROM, false, "张三");
    }

    private static NewBody placed(BodyKind kind, Level level, String division) {
        return new NewBody("某某单位", null, kind, level, division, Lines.none(), FROM, false, "张三");
    }

    private List<String> changes(UUID id) {
        return JdbcClient.create(source)
                .sql("SELECT act || ' ' || detail || ' ' || changed_by FROM body_change WHERE body_id = ? ORDER BY id")
                .param(id)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
