package org.xinyue.web.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.access.Role;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.intake.Registrar;
import org.xinyue.intake.Typed;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** A hotline's screen: one page, read back, handed in, the code repeated by the caller; and the way back in by that code. */
@ColumnTest
@Proves({Clause.A2_CHANNELS, Clause.B4_IDENTITY})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class CallTest {
    private static final String CALL = "/office/registrations/call";
    private static final String READ = "/office/registrations/readback";
    private static final String RECEIPT = "/office/registrations/receipt";
    private static final String LOOK_UP = "/office/registrations/lookup";

    private final ColumnWorld.Region region;
    private final JdbcClient database;
    private final ReceiptCodes codes;
    private final Operators operators;

    CallTest(
            ColumnWorld.Region region,
            JdbcClient database,
            ReceiptCodes codes,
            ApplicationContext context,
            @LocalServerPort int port) {
        this.region = region;
        this.database = database;
        this.codes = codes;
        this.operators = new Operators(context, port);
    }

    private Visitor operator(String name) {
        return operators.signedIn(name, region.bodies().lead(), Role.CASE_OFFICER);
    }

    private Visitor onTheLine() {
        var visitor = operator("其其格");
        visitor.get("/office/registrations");
        var asked = new HashMap<>(ComplainWebTest.ELIGIBLE);
        asked.putAll(Map.of("wish", "HIDE_EXCEPT_VERIFIER", "channel", "HOTLINE_96888", "informed", "2026-1"));
        visitor.post("/office/registrations", asked);
        return visitor;
    }

    private Map<String, String> said(String then) {
        var all = Typed.complaint(region.bodies().respondent());
        all.put("wish", "HIDE_EXCEPT_VERIFIER");
        all.put("then", then);
        return all;
    }

    private static String version(Visitor visitor) {
        var found = Pattern.compile("name=\"version\" value=\"([^\"]*)\"").matcher(visitor.page());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Visitor handedIn() {
        var visitor = onTheLine();
        visitor.post(CALL, said("read"));
        visitor.post(READ, Map.of("version", version(visitor), "confirmed", "yes"));
        return visitor;
    }

    private static String codeIn(Visitor visitor) {
        return Pattern.compile("<strong class=\"code\">(\\d{4})</strong>")
                .matcher(visitor.page())
                .results()
                .map(group -> group.group(1))
                .collect(Collectors.joining());
    }

    @Test
    void what_the_caller_said_is_read_back_in_spoken_words_and_handed_in() {
        var visitor = onTheLine();
        assertThat(visitor.page())
                .contains("通话登记", "96888 民营企业服务热线")
                .containsPattern("HIDE_EXCEPT_VERIFIER\"[^>]*checked");
        visitor.post(CALL, said("read"));
        assertThat(visitor.page())
                .contains("复述稿", "青城恒远建设工程有限公司", "新城区住房和城乡建设局")
                .contains("九幺幺五，零幺零二，M（满洲里的满）", "幺三八，零零零零，幺二三四")
                .contains("金额三百二十八万六千四百元", "已经付了二百万元", "拖欠一百二十八万六千四百元")
                .contains("二〇二四年五月八日签订", "应当在二〇二五年九月三十日履行")
                .contains("只让核实认定部门知道您是谁");
        visitor.post(READ, Map.of("version", version(visitor), "confirmed", "yes"));
        assertThat(visitor.page()).contains("念回执", "对方复述的查询码").doesNotContain("青城恒远");
        assertThat(codeIn(visitor)).hasSize(16);
        assertThat(ReceiptCodes.slip(codeIn(visitor))).isEmpty();
        assertThat(database.sql("select count(*) from audit_entry where act = '代为登记' and detail = '96888 民营企业服务热线'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        visitor.post("/complain/forget", Map.of());
        visitor.get(RECEIPT);
        assertThat(visitor.page()).as("the next call begins with nothing").contains("先问这一项");
    }

    @Test
    void the_work_order_is_asked_for_at_once_kept_on_the_call_screen_and_becomes_the_number_of_the_entry() {
        var visitor = operator("其其格");
        visitor.get("/office/registrations");
        assertThat(visitor.page()).contains("name=\"ownNumber\"");
        var asked = new HashMap<>(ComplainWebTest.ELIGIBLE);
        asked.putAll(Map.of("wish", "HIDE_FROM_RESPONDENT", "channel", "HOTLINE_96888", "informed", "2026-1"));
        asked.put("ownNumber", "x".repeat(65));
        visitor.post("/office/registrations", asked);
        assertThat(visitor.page()).contains("工单号最多 64 个字");
        var order = "HH-" + System.nanoTime();
        asked.put("ownNumber", order);
        visitor.post("/office/registrations", asked);
        assertThat(visitor.page()).contains("通话登记", "value=\"" + order + "\"");
        var said = said("read");
        said.put("ownNumber", order);
        visitor.post(CALL, said);
        visitor.post(READ, Map.of("version", version(visitor), "confirmed", "yes"));
        assertThat(visitor.page()).contains("念回执");
        assertThat(database.sql("select count(*) from door_entry where own_number = ? and channel = 'HOTLINE_96888'")
                        .param(order)
                        .query(Integer.class)
                        .single())
                .isOne();
        visitor.post("/complain/forget", Map.of());
        visitor.post("/office/registrations", asked);
        assertThat(visitor.page()).contains("已经登记为");
        visitor.post(CALL, said);
        assertThat(visitor.page()).contains("已经登记为").doesNotContain("复述稿");
    }

    @Test
    void half_of_it_is_kept_while_the_caller_looks_for_the_contract() {
        var visitor = onTheLine();
        visitor.post(CALL, Map.of("name", "青城恒远建设工程有限公司", "wish", "NONE", "then", "keep"));
        assertThat(visitor.last().statusCode()).isEqualTo(200);
        assertThat(visitor.page()).contains("项没有问到", "青城恒远建设工程有限公司").doesNotContain("错误：");
        visitor.post(CALL, Map.of("name", "青城恒远建设工程有限公司", "respondentQuery", "新城 住房", "then", "keep"));
        assertThat(visitor.page()).as("Enter in the finder looks").contains("新城区住房和城乡建设局");
        visitor.post(CALL, Map.of("name", "青城恒远建设工程有限公司", "then", "read"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("请填写合同或文件名称", "href=\"#contractName\"");
        visitor.get(READ);
        assertThat(visitor.page())
                .as("nothing to read back yet")
                .contains("通话登记")
                .doesNotContain("复述稿");
    }

    @Test
    void the_finder_answers_to_part_of_a_name_and_keeps_nothing() {
        var visitor = onTheLine();
        visitor.get(CALL + "/bodies?respondentQuery=%E6%96%B0%E5%9F%8E%20%E4%BD%8F%E6%88%BF");
        assertThat(visitor.page()).contains("新城区住房和城乡建设局", "type=\"radio\"").doesNotContain("<html");
        visitor.get(CALL + "/bodies?respondentQuery=%3Cscript%3E");
        assertThat(visitor.page()).contains("没有查到").doesNotContain("<script>");
    }

    @Test
    void what_was_changed_after_the_reading_is_read_again() {
        var visitor = onTheLine();
        visitor.post(CALL, said("read"));
        String heard = version(visitor);
        visitor.post(READ, Map.of("version", heard));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("请逐段读给对方听");
        var corrected = said("read");
        corrected.put("overdue", "128640");
        visitor.get(CALL);
        visitor.post(CALL, corrected);
        assertThat(visitor.page()).contains("拖欠十二万八千六百四十元");
        String now = version(visitor);
        visitor.post(READ, Map.of("version", heard, "confirmed", "yes"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("内容在复述之后改过");
        visitor.post(READ, Map.of("version", now, "confirmed", "yes"));
        assertThat(visitor.page()).contains("念回执");
    }

    @Test
    void handing_in_twice_is_one_case() {
        var visitor = onTheLine();
        visitor.post(CALL, said("read"));
        var form = Map.of("version", version(visitor), "confirmed", "yes");
        int before = cases();
        visitor.postOnce(READ, form);
        visitor.postOnce(READ, form);
        assertThat(cases()).isEqualTo(before + 1);
    }

    private int cases() {
        return database.sql("select count(*) from case_file")
                .query(Integer.class)
                .single();
    }

    @Test
    void the_callers_repetition_is_compared_group_by_group() {
        var visitor = handedIn();
        String code = codeIn(visitor);
        char wrong = code.charAt(5) == '9' ? '0' : (char) (code.charAt(5) + 1);
        visitor.post(RECEIPT, Map.of("heard", code.substring(0, 5) + wrong + code.substring(6)));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("第 2 组应为 " + code.substring(4, 8)).doesNotContain("第 3 组应为");
        visitor.post(RECEIPT, Map.of("heard", "1234"));
        assertThat(visitor.page()).contains("现在有 4 位");
        visitor.post(RECEIPT, Map.of("heard", Written.groups(code)));
        assertThat(visitor.page()).contains("对方复述的查询码一致");
    }

    @Test
    void a_spoken_code_with_a_wrong_or_a_swapped_digit_is_refused_with_a_sentence_and_costs_no_attempt() {
        String code = codes.codeOf(region.lodged().caseId());
        var visitor = operator("乌仁");
        visitor.get(LOOK_UP);
        for (int at = 1; at < 12; at++) {
            var heard = new StringBuilder(code);
            if (code.charAt(at) == code.charAt(at - 1)) {
                heard.setCharAt(at, code.charAt(at) == '9' ? '0' : (char) (code.charAt(at) + 1));
            } else {
                heard.setCharAt(at, code.charAt(at - 1));
                heard.setCharAt(at - 1, code.charAt(at));
            }
            visitor.post(LOOK_UP, Map.of("consent", "yes", "code", heard.toString()));
            assertThat(visitor.last().statusCode()).isEqualTo(422);
            assertThat(visitor.page()).contains("对不上校验", "再念一遍");
        }
        visitor.post(LOOK_UP, Map.of("consent", "yes", "code", Written.groups(code)));
        assertThat(visitor.last().statusCode()).as("no waiting").isEqualTo(200);
    }

    @Test
    void only_with_consent_and_on_the_record_and_nothing_of_the_content() {
        var receipt = region.lodged();
        region.lodged();
        var visitor = operator("娜仁");
        visitor.get(LOOK_UP);
        visitor.post(LOOK_UP, Map.of("code", receipt.code()));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("同意后再勾选").doesNotContain(receipt.number());
        visitor.post(LOOK_UP, Map.of("code", receipt.code(), "consent", "yes"));
        assertThat(visitor.page()).contains(receipt.number(), "您这件现在是").doesNotContain("青城恒远", "供热管网", "1,286,400");
        assertThat(Pattern.compile("蒙信诉").matcher(visitor.page()).results().count())
                .as("no other case of the caller")
                .isEqualTo(1);
        assertThat(database.sql("select actor || ' ' || detail from audit_entry where act = '凭码代查' and subject = ?")
                        .param(receipt.number())
                        .query(String.class)
                        .list())
                .containsExactly("娜仁 对方同意，自报查询码");
    }

    @Test
    void a_code_that_nobody_has_is_not_found_and_makes_this_official_wait() {
        var visitor = operator("陶格斯");
        visitor.get(LOOK_UP);
        String code = codes.codeOf(UUID.randomUUID());
        for (int attempt = 0; attempt < 3; attempt++) {
            visitor.post(LOOK_UP, Map.of("code", code, "consent", "yes"));
            assertThat(visitor.page()).contains("没有找到这个查询码");
        }
        visitor.post(LOOK_UP, Map.of("code", code, "consent", "yes"));
        assertThat(visitor.last().statusCode()).isEqualTo(429);
        var colleague = operator("阿拉坦");
        colleague.get(LOOK_UP);
        colleague.post(LOOK_UP, Map.of("code", region.lodged().code(), "consent", "yes"));
        assertThat(colleague.last().statusCode()).as("of the same hall").isEqualTo(200);
    }

    @Test
    void a_cut_off_call_is_gone_on_with_by_a_colleague() {
        var first = onTheLine();
        first.post(CALL, Map.of("name", "青城恒远建设工程有限公司", "then", "keep"));
        var draft = database.sql("select id from intake_draft where registrar_id is not null order by id desc limit 1")
                .query(UUID.class)
                .single();
        var second = operator("斯琴");
        second.get(LOOK_UP);
        second.post(LOOK_UP, Map.of("code", codes.codeOf(draft), "consent", "yes"));
        assertThat(second.page()).contains("通话登记", "青城恒远建设工程有限公司");
        first.get(CALL);
        assertThat(first.page())
                .as("no longer the first one's")
                .doesNotContain("青城恒远")
                .contains("先问这一项");
    }

    @Test
    void a_draft_about_the_own_body_or_one_above_it_is_not_gone_on_with() {
        var elsewhere = new Registrar(UUID.randomUUID(), "外地", Set.of());
        var draft = region.drafts().beginFor(Channel.HOTLINE_96888, elsewhere);
        var typed = Typed.complaint(region.bodies().lead());
        region.drafts().save(draft, Part.COMPLAINANT, typed);
        region.drafts().save(draft, Part.RESPONDENT, typed);
        var visitor = operator("苏日娜");
        visitor.get(LOOK_UP);
        visitor.post(LOOK_UP, Map.of("code", codes.codeOf(draft), "consent", "yes"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("不能由您代查").doesNotContain("青城恒远");
        visitor.get(CALL);
        assertThat(visitor.page()).doesNotContain("青城恒远");
        assertThat(Objects.requireNonNull(region.drafts().get(draft).registrar())
                        .name())
                .isEqualTo("外地");
    }

    @Test
    void a_draft_of_the_complainants_own_is_left_alone() {
        UUID draft = region.drafts().begin(Channel.COLUMN);
        var visitor = operator("高娃");
        visitor.get(LOOK_UP);
        visitor.post(LOOK_UP, Map.of("code", codes.codeOf(draft), "consent", "yes"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("这份草稿是对方自己");
    }

    @Test
    void nobody_is_told_by_the_body_complained_about_or_one_below_it() {
        var typed = Typed.complaint(region.bodies().lead());
        var drafts = operators.context().getBean(Drafts.class);
        var receipt = region.lodging().lodge(Typed.into(drafts, Channel.COLUMN, typed));
        var visitor = operator("图雅");
        visitor.get(LOOK_UP);
        visitor.post(LOOK_UP, Map.of("code", receipt.code(), "consent", "yes"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("不能由您代查").doesNotContain(receipt.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {CALL, READ, RECEIPT, LOOK_UP, CALL + "/bodies"})
    void others_find_none_of_these_pages(String path) {
        var stranger = operators.signedIn("张强", region.bodies().respondent(), Role.CASE_OFFICER);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        var visitor = operator("白音");
        visitor.get(path);
        assertThat(visitor.last().statusCode()).isEqualTo(200);
        assertThat(List.of("代为登记", "凭码代查", "没有查到")).anyMatch(visitor.page()::contains);
    }
}
