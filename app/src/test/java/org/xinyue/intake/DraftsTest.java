package org.xinyue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.document.Documents;
import org.xinyue.intake.draft.DraftExpiry;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DraftsTest {
    private final TestClock clock = TestClock.at("2026-03-02");

    private AnnotationConfigApplicationContext context;
    private Drafts drafts;
    private Complaints complaints;
    private JdbcClient database;
    private UUID respondent;
    private UUID company;

    @BeforeAll
    void start(@TempDir Path data) {
        context = IntakeContext.start(data, clock);
        drafts = context.getBean(Drafts.class);
        complaints = context.getBean(Complaints.class);
        database = context.getBean(JdbcClient.class);
        respondent = register("新城区住房和城乡建设局", BodyKind.DEPARTMENT);
        company = register("新城区城市建设投资有限公司", BodyKind.COMPANY);
    }

    private UUID register(String name, BodyKind kind) {
        var organisations = context.getBean(Organisations.class);
        Body government =
                organisations.directory().governmentOf("150102", clock.today()).orElseThrow();
        return organisations.register(new NewBody(
                name,
                null,
                kind,
                Level.COUNTY,
                "150102",
                new Lines(government.id(), null),
                LocalDate.of(2020, 1, 1),
                false,
                "测试"));
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @BeforeEach
    void today() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    @Proves(Clause.A1_COLUMN)
    void a_careful_draft_becomes_a_complaint_and_an_identity_apart() {
        UUID id = Typed.into(drafts, Channel.COLUMN, Typed.complaint(respondent));
        assertThat(drafts.faults(id)).isEmpty();
        CompleteDraft complete = drafts.complete(id);
        assertThat(complete.identity().name()).isEqualTo("青城恒远建设工程有限公司");
        assertThat(complete.complaint().matter().overdue()).hasToString("1286400.00");
        assertThat(complete.complaint().id()).isEqualTo(id);
        assertThat(complete.complaint().firm().kind()).isEqualTo(FirmProfile.Kind.ENTERPRISE);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void a_complaint_never_says_who_complains() {
        var typed = Typed.complaint(respondent);
        typed.put("wish", "NONE");
        typed.put("contractName", "青城恒远建设工程有限公司承建供热管网合同");
        UUID id = Typed.into(drafts, Channel.COLUMN, typed);
        Complaint complaint = drafts.complete(id).complaint();
        assertThat(complaint.title()).isEqualTo("投诉人承建供热管网合同：拖欠账款");
        assertThat(complaint.toString() + complaint.firm()).doesNotContain("青城").doesNotContain(Typed.COMPANY);
        complaints.record(complaint);
        String row = database.sql("SELECT row_to_json(c)::text FROM complaint c WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("青城").doesNotContain("XCQ").doesNotContain(Typed.COMPANY);
        assertThat(complaints.get(id)).isEqualTo(complaint);
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void who_wishes_to_stay_hidden_gets_a_title_of_codes_alone() {
        UUID id = Typed.into(drafts, Channel.COLUMN, Typed.complaint(respondent));
        assertThat(drafts.complete(id).complaint().title()).isEqualTo("投资融资（含政府投资）领域：拖欠账款");
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void a_draft_lies_sealed_and_is_emptied_when_lodged() {
        UUID id = Typed.into(drafts, Channel.COLUMN, Typed.complaint(respondent));
        byte[] sealed = database.sql("SELECT sealed FROM intake_draft WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("sealed"))
                .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8))
                .doesNotContain("青城")
                .doesNotContain("13800001234");
        drafts.lodged(id);
        assertThat(drafts.get(id).lodged()).isTrue();
        assertThat(drafts.get(id).answers()).isEmpty();
        assertThatThrownBy(() -> drafts.complete(id))
                .asInstanceOf(type(DraftGone.class))
                .matches(DraftGone::isLodged);
        assertThatThrownBy(() -> drafts.save(id, Part.BREACH, Map.of())).isInstanceOf(DraftGone.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            creditCode   | 91150102MA0N12340            | creditCode | 应为18位，现为17位
            creditCode   | 91150102MA0N12340O           | creditCode | 第18位“O”
            creditCode   | 91150102MA0N123409           | creditCode | 第18位校验码不符
            creditCode   | 111501020115345691           | creditCode | 属于机关或事业单位
            creditCode   | 54150102MK12345653           | creditCode | 12345
            name         |                              | name       | 请填写企业（单位）全称
            name         | 青城**公司                   | name       | 遮盖符号
            size         | HUGE                         | size       | 请选择
            phone        | 12345                        | phone      | 11 位手机号
            email        | limei                        | email      | name@example.com
            respondent   | 00000000-0000-0000-0000-0000 | respondent | 请重新查找
            basis        |                              | basis      | 请选择投诉依据
            contractName | 一                           | contractName | 至少 2 个字
            field        | TENDERING                    | field      | 已不在现行领域目录中
            signedOn.year | 2027                        | signedOn   | 不能晚于今天
            signedOn.month | 13                         | signedOn   | 不是日历上的日期
            signedOn.day |                              | signedOn   | 请填写签订日期的年、月、日
            amount       | 12.345                       | amount     | 请填写合同金额，最多两位小数
            amount       | 0                            | amount     | 请填写合同金额
            paid         | 4000000                      | paid       | 多于合同金额
            kind         |                              | kind       | 请选择违约情形
            overdue      | 约120万                      | overdue    | 请填写拖欠金额，最多两位小数
            overdue      | 1286400.001                  | overdue    | 请填写拖欠金额，最多两位小数
            overdue      | 1286400.01                   | overdue    | 多于合同金额减去已付金额
            dueOn.year   | 2030                         | dueOn      | 不能晚于今天
            dueOn.year   | 2023                         | dueOn      | 早于签订日期
            facts        | 没付钱                       | facts      | 至少 20 个字
            request      |                              | request    | 请填写您的诉求
            wish         |                              | wish       | 请选择是否
            notElsewhere |                              | notElsewhere | 法院
            truthful     | no                           | truthful   | 属实
            noticeRead   | 2025-9                       | noticeRead | 个人信息处理告知
            """)
    @Proves({Clause.A1_COLUMN, Clause.A1_SCOPE})
    void refuses_a_spoilt_answer_with_a_sentence_at_its_field(
            String field, String answer, String refused, String sentence) {
        var typed = Typed.complaint(respondent);
        typed.put(field, answer == null ? "" : answer);
        UUID id = Typed.into(drafts, Channel.COLUMN, typed);
        assertThat(drafts.faults(id)).containsOnlyKeys(refused);
        assertThat(drafts.faults(id).get(refused)).contains(sentence);
        assertThat(drafts.get(id).done()).doesNotContain(Part.asking(refused));
        assertThat(drafts.get(id).answer(field)).isEqualTo(answer == null ? "" : answer);
        assertThatThrownBy(() -> drafts.complete(id)).isInstanceOf(DraftIncomplete.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            内蒙古某某建筑有限公司 | respondentQuery | |被投诉单位是企业
            保合少村村民委员会     | respondentQuery | |嘎查村（居）民委员会
            91150102MA0N123408     | respondentQuery | |以9开头
            54150102MK12345653     | respondentQuery | |以54开头
            111501020115345691     | respondentQuery | |名录中没有找到
            11150102011534569      | respondentQuery | |应为18位
            不存在的委员会办公室   | respondentQuery | |选择它的上级单位
            新城区住房             | respondent      | |请在查到的单位中选择一个
            ''                     | respondentQuery | |请输入被投诉机关的名称
            """)
    @Proves(Clause.A1_SCOPE)
    void names_the_right_door_when_no_body_was_chosen(String query, String refused, String ignored, String sentence) {
        var typed = Typed.complaint(respondent);
        typed.put("respondentQuery", query);
        typed.remove("respondent");
        UUID id = drafts.begin(Channel.COLUMN);
        assertThat(drafts.save(id, Part.RESPONDENT, typed)).containsOnlyKeys(refused);
        assertThat(drafts.faults(id).get(refused)).contains(sentence);
    }

    @Test
    @Proves(Clause.A1_SCOPE)
    void refuses_a_company_of_the_register_and_says_where_to_go() {
        UUID id = drafts.begin(Channel.COLUMN);
        var faults = drafts.save(id, Part.RESPONDENT, Map.of("respondent", company.toString()));
        assertThat(faults.get("respondent")).contains("企业", "诉讼");
    }

    @Test
    void a_due_date_of_today_is_not_yet_a_breach() {
        var typed = Typed.complaint(respondent);
        Typed.date(typed, "dueOn", "2026", "3", "2");
        UUID id = Typed.into(drafts, Channel.COLUMN, typed);
        assertThat(drafts.faults(id).get("dueOn")).contains("尚未逾期");
    }

    @Test
    void a_promise_without_a_sum_needs_no_amount() {
        var typed = Typed.complaint(respondent);
        typed.put("basis", "PROMISE");
        typed.put("kind", "PROMISE");
        typed.put("amount", "");
        typed.put("paid", "");
        typed.put("overdue", "");
        UUID id = Typed.into(drafts, Channel.COLUMN, typed);
        assertThat(drafts.faults(id)).isEmpty();
    }

    @Test
    void a_code_that_fails_the_check_is_taken_when_the_firm_insists() {
        var typed = Typed.complaint(respondent);
        typed.put("creditCode", "91150102MA0N123409");
        typed.put("codeAsPrinted", "yes");
        UUID id = Typed.into(drafts, Channel.COLUMN, typed);
        assertThat(drafts.faults(id)).isEmpty();
    }

    @Test
    void an_unticked_box_is_forgotten() {
        UUID id = Typed.into(drafts, Channel.COLUMN, Typed.complaint(respondent));
        assertThat(drafts.save(id, Part.DECLARATIONS, Map.of("wish", "NONE")))
                .containsOnlyKeys("notElsewhere", "truthful", "noticeRead");
    }

    @Test
    void finds_other_complaints_of_the_same_firm_about_the_same_body_or_contract() {
        var first = recorded(Typed.complaint(respondent));
        var sameBody = Typed.complaint(respondent);
        sameBody.put("contractNumber", "另一份");
        var second = recorded(sameBody);
        var stranger = Typed.complaint(respondent);
        stranger.put("creditCode", Typed.INDIVIDUAL);
        var third = recorded(stranger);
        assertThat(complaints.similar(first)).contains(second).doesNotContain(third, first);
    }

    private UUID recorded(Map<String, String> typed) {
        UUID id = Typed.into(drafts, Channel.COLUMN, typed);
        complaints.record(drafts.complete(id).complaint());
        return id;
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void an_abandoned_draft_is_destroyed_with_its_files_after_thirty_days() {
        UUID abandoned = Typed.into(drafts, Channel.COLUMN, Typed.complaint(respondent));
        UUID lodged = Typed.into(drafts, Channel.COLUMN, Typed.complaint(respondent));
        drafts.lodged(lodged);
        var documents = context.getBean(Documents.class);
        byte[] pdf = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
        documents.store(abandoned, "合同.pdf", new ByteArrayInputStream(pdf), "COMPLAINANT");
        documents.store(lodged, "合同.pdf", new ByteArrayInputStream(pdf), "COMPLAINANT");
        clock.advanceDays(20);
        UUID fresh = Typed.into(drafts, Channel.COLUMN, Typed.complaint(respondent));
        clock.advanceDays(11);
        context.getBean(DraftExpiry.class).run();
        assertThat(drafts.find(abandoned)).isEmpty();
        assertThat(documents.of(abandoned)).isEmpty();
        assertThat(drafts.find(fresh)).isPresent();
        assertThat(drafts.get(lodged).lodged()).isTrue();
        assertThat(documents.of(lodged)).hasSize(1);
    }

    @Test
    void a_draft_that_was_touched_is_not_abandoned() {
        UUID id = Typed.into(drafts, Channel.COLUMN, Typed.complaint(respondent));
        clock.advanceDays(29);
        drafts.touch(id);
        clock.advanceDays(29);
        context.getBean(DraftExpiry.class).run();
        assertThat(drafts.find(id)).isPresent();
    }
}
