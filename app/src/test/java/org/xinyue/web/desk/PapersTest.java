package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.paper.Paper;
import org.xinyue.paper.PaperKind;
import org.xinyue.paper.Papers;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Pdf;
import org.xinyue.testing.Proves;

/** Papers: written with the act, numbered without gaps, never changed, and never telling the wrong reader who complains. */
@DeskScenes
class PapersTest {
    private final DeskScene scene;
    private final Papers papers;
    private final JdbcClient jdbc;

    @Autowired
    PapersTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
        papers = scene.get(Papers.class);
        jdbc = scene.get(JdbcClient.class);
    }

    private Paper last(CaseFile file, PaperKind kind) {
        var paper = papers.all(file.id()).getLast();
        assertThat(paper.kind()).isEqualTo(kind);
        return paper;
    }

    private Pdf printed(CaseFile file, PaperKind kind) {
        var pdf = new Pdf(papers.pdf(last(file, kind)));
        pdf.draw(kind.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(pdf.boxes()).isEmpty();
        for (var word : DeskScene.IDENTITY) {
            assertThat(pdf.words()).doesNotContain(word);
        }
        return pdf;
    }

    private String nameOf(UUID body) {
        return scene.nameOf(body);
    }

    private CaseFile noticed(UUID caseId) {
        scene.rectifying(caseId);
        return scene.act(
                caseId,
                Act.NOTICE_CONFIRMATION,
                new Decision.Confirmation(Ground.REFUSAL, "被投诉主体书面答复拒绝支付，且未提出任何理由"),
                scene.verifier());
    }

    private CaseFile confirmed(UUID caseId) {
        noticed(caseId);
        scene.says(caseId, Act.MAKE_STATEMENT, scene.respondent());
        return scene.act(
                caseId,
                Act.CONFIRM_BREACH,
                new Decision.Confirmation(Ground.REFUSAL, "经听取陈述，拒绝支付没有法律依据"),
                scene.verifier());
    }

    @Test
    @Proves(Clause.A3_TRANSFER)
    void a_transfer_goes_out_with_a_letter_to_the_verifying_body() {
        var file = scene.lodge();
        scene.act(file.id(), Act.ACCEPT, new Decision.Nothing(), scene.receiver());
        assertThat(papers.all(file.id())).isEmpty();
        scene.act(file.id(), Act.TRANSFER, new Decision.Referral(scene.cityHousing, "请先核对验收资料"), scene.receiver());
        assertThat(printed(file, PaperKind.TRANSFER_LETTER).words())
                .contains(nameOf(scene.cityLead), nameOf(scene.cityHousing) + "：", file.number())
                .contains("请于2026年3月9日前完成核实", "请先核对验收资料", "1,286,400.00元");
    }

    @Test
    void a_return_for_completion_tells_what_is_missing_and_until_when() {
        var file = scene.lodge();
        scene.act(file.id(), Act.RETURN_FOR_COMPLETION, new Decision.Statement("请补充竣工验收单\n和付款申请"), scene.receiver());
        assertThat(printed(file, PaperKind.COMPLETION_NOTICE).words())
                .contains("投诉企业（受理编号" + file.number() + "）：", "请补充竣工验收单", "和付款申请", "请于2026年3月9日前");
    }

    @Test
    @Proves(Clause.A1_SCOPE)
    void a_refusal_names_the_reason_the_right_door_and_the_review() {
        var file = scene.lodge();
        var refusal = new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定的付款日是 2026 年 6 月 30 日");
        scene.act(file.id(), Act.REFUSE, refusal, scene.receiver());
        assertThat(printed(file, PaperKind.REFUSAL_NOTICE).words())
                .contains("约定的履行期限尚未届满", "合同约定的付款日是2026年6月30日", "请在期限届满仍未履行时再提交", "60日内");
    }

    @Test
    @Proves(Clause.A3_VERIFY)
    void a_finding_is_told_with_its_reasons_and_what_follows() {
        var file = scene.lodge();
        scene.founded(file.id());
        assertThat(printed(file, PaperKind.RESULT_NOTICE).words()).contains("结论为：属实", "责令被投诉主体限期整改");
        var lawful = scene.lodge();
        scene.verifying(lawful.id());
        scene.act(
                lawful.id(),
                Act.FIND_LAWFUL_CHANGE,
                new Decision.LawfulChange("依照城乡规划法修改规划", "已按评估价补偿并支付完毕"),
                scene.verifier());
        assertThat(printed(lawful, PaperKind.RESULT_NOTICE).words())
                .contains("依法变更并已补偿", "依照城乡规划法修改规划", "已按评估价补偿并支付完毕", "答复你单位");
    }

    @Test
    @Proves(Clause.A3_RECTIFY)
    void an_order_names_what_to_do_and_by_when() {
        var file = scene.lodge();
        scene.rectifying(file.id());
        assertThat(printed(file, PaperKind.RECTIFICATION_ORDER).words())
                .contains(nameOf(scene.districtHousing) + "：", "支付拖欠的工程款", "整改期限：2026年4月1日前完成", "不超过90日");
    }

    @Test
    @Proves(Clause.A3_CONFIRM)
    void the_notice_before_and_the_confirmation_name_ground_facts_and_rights() {
        var file = scene.lodge();
        noticed(file.id());
        assertThat(printed(file, PaperKind.CONFIRMATION_NOTICE).words())
                .contains("拟认定你单位违约失信", "拒不整改", "未提出任何理由", "陈述申辩", "可以于2026年3月9日前");
        scene.says(file.id(), Act.MAKE_STATEMENT, scene.respondent());
        var confirmation = new Decision.Confirmation(Ground.REFUSAL, "经听取陈述，拒绝支付没有法律依据");
        scene.act(file.id(), Act.CONFIRM_BREACH, confirmation, scene.verifier());
        assertThat(printed(file, PaperKind.CONFIRMATION_DECISION).words()).contains("现认定你单位违约失信", "拒绝支付没有法律依据", "60日内");
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void each_party_sees_the_papers_of_the_acts_that_it_sees_whole() {
        var file = scene.lodge();
        confirmed(file.id());
        assertThat(kinds(papers.shown(file.id(), Set.of(Party.RESPONDENT))))
                .containsExactly(
                        PaperKind.RECTIFICATION_ORDER, PaperKind.CONFIRMATION_NOTICE, PaperKind.CONFIRMATION_DECISION);
        assertThat(kinds(papers.shown(file.id(), Set.of(Party.COMPLAINANT))))
                .containsExactly(
                        PaperKind.RESULT_NOTICE, PaperKind.RECTIFICATION_ORDER, PaperKind.CONFIRMATION_DECISION);
        assertThat(papers.shown(file.id(), Set.of(Party.VERIFIER))).hasSize(5);
        var page = scene.open(DeskScene.pathOf(file), scene.respondent());
        assertThat(page.text()).contains("限期整改通知书").doesNotContain("转交函", "核实结果告知书");
        assertThat(scene.open(DeskScene.pathOf(file), scene.verifier()).text()).contains("转交函", "核实结果告知书", "失信认定决定书");
    }

    private static List<PaperKind> kinds(List<Paper> papers) {
        return papers.stream().map(Paper::kind).toList();
    }

    @Test
    void a_paper_is_read_on_the_screen_and_taken_away_as_pdf() {
        var file = scene.lodge();
        scene.rectifying(file.id());
        var paper = last(file, PaperKind.RECTIFICATION_ORDER);
        var sheet = scene.open(DeskScene.pathOf(file) + "/papers/" + paper.id(), scene.respondent());
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.text())
                .contains(paper.number(), "支付拖欠的工程款", paper.printed().sm3());
        sheet.hides(DeskScene.IDENTITY);
        var pdf = scene.open(DeskScene.pathOf(file) + "/papers/" + paper.id() + "/pdf", scene.respondent());
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void a_paper_of_another_reader_is_not_found() {
        var file = scene.lodge();
        scene.rectifying(file.id());
        var letter = papers.all(file.id()).getFirst();
        assertThat(letter.kind()).isEqualTo(PaperKind.TRANSFER_LETTER);
        var path = DeskScene.pathOf(file) + "/papers/" + letter.id();
        assertThat(scene.open(path, scene.respondent()).status()).isEqualTo(404);
        assertThat(scene.open(path + "/pdf", scene.respondent()).status()).isEqualTo(404);
        var other = scene.lodge();
        assertThat(scene.open(DeskScene.pathOf(other) + "/papers/" + letter.id(), scene.receiver())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_preview_shows_what_would_be_issued_and_writes_nothing() {
        var file = scene.lodge();
        var founded = scene.founded(file.id());
        long before = rows();
        var preview = scene.send(
                DeskScene.formOf(founded, Act.ORDER_RECTIFICATION) + "/preview",
                scene.verifier(),
                order(founded, "三十日内付清工程款及利息"));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("预览", "（签发时编号）", "三十日内付清工程款及利息", "2026年3月31日前完成");
        preview.hides(DeskScene.IDENTITY);
        assertThat(rows()).isEqualTo(before);
        assertThat(scene.cases().get(file.id()).version()).isEqualTo(founded.version());
        assertThat(scene.open(DeskScene.formOf(founded, Act.ORDER_RECTIFICATION), scene.verifier())
                        .text())
                .contains("预览文书", "/preview");
    }

    private static Map<String, String> order(CaseFile file, String measures) {
        return Map.of(
                "version",
                Integer.toString(file.version()),
                "measures",
                measures,
                "dueOn.year",
                "2026",
                "dueOn.month",
                "3",
                "dueOn.day",
                "31");
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from paper)" + " + (select count(*) from event_log)")
                .query(Long.class)
                .single();
    }

    @Test
    void a_preview_refuses_what_the_act_would_refuse() {
        var file = scene.lodge();
        var founded = scene.founded(file.id());
        var path = DeskScene.formOf(founded, Act.ORDER_RECTIFICATION) + "/preview";
        assertThat(scene.send(path, scene.verifier(), order(founded, "付")).status())
                .isEqualTo(422);
        assertThat(scene.send(path, scene.receiver(), order(founded, "付清工程款及利息"))
                        .status())
                .isEqualTo(409);
        assertThat(scene.send(path, scene.respondent(), order(founded, "付清工程款及利息"))
                        .status())
                .isEqualTo(404);
        var stale = new java.util.HashMap<>(order(founded, "付清工程款及利息"));
        stale.put("version", "1");
        assertThat(scene.send(path, scene.verifier(), stale).status()).isEqualTo(409);
    }

    @Test
    void an_act_without_a_paper_has_no_preview() {
        var file = scene.lodge();
        var page = scene.open(DeskScene.formOf(file, Act.ACCEPT), scene.receiver());
        assertThat(page.text()).doesNotContain("预览文书");
        var sent = scene.send(
                DeskScene.formOf(file, Act.ACCEPT) + "/preview",
                scene.receiver(),
                Map.of("version", Integer.toString(file.version())));
        assertThat(sent.status()).isEqualTo(404);
    }

    @Test
    void numbers_have_neither_gaps_nor_doubles_however_many_write_at_once() throws Exception {
        int first = serials(scene.cityHousing).size();
        assertThat(first).isZero();
        var cases = IntStream.range(0, 12)
                .mapToObj(number -> scene.verifying(scene.lodge().id()))
                .toList();
        var work = new ArrayList<Callable<Boolean>>();
        for (int number = 0; number < cases.size(); number++) {
            var file = cases.get(number);
            boolean fails = number % 4 == 3;
            work.add(() -> fails ? undone(file) : done(file));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result : threads.invokeAll(work)) {
                assertThat(result.get()).isTrue();
            }
        }
        assertThat(serials(scene.cityHousing))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
    }

    private boolean done(CaseFile file) {
        scene.says(file.id(), Act.FIND_TRUE, scene.verifier());
        return true;
    }

    /** The same act, whose transaction fails afterwards: its number goes back. */
    private boolean undone(CaseFile file) {
        assertThatThrownBy(() -> scene.get(TransactionOperations.class).executeWithoutResult(status -> {
                    scene.says(file.id(), Act.FIND_TRUE, scene.verifier());
                    throw new IllegalStateException("the file that came with it was refused");
                }))
                .hasMessageContaining("refused");
        return papers.all(file.id()).size() == 1;
    }

    private List<@Nullable Integer> serials(UUID body) {
        return jdbc.sql("select serial from paper where body_id = ? order by serial")
                .param(body)
                .query(Integer.class)
                .list();
    }

    @Test
    void each_year_begins_with_one() {
        var late = new DeskScene(scene.context(), "2026-12-30");
        var file = late.verifying(late.lodge().id());
        late.says(file.id(), Act.FIND_TRUE, late.verifier());
        late.clock.set(java.time.LocalDate.parse("2027-01-04"));
        late.act(
                file.id(),
                Act.ORDER_RECTIFICATION,
                new Decision.Order("支付拖欠的工程款", late.clock.today().plusDays(10)),
                late.verifier());
        assertThat(papers.all(file.id()).stream().map(Paper::number).skip(1))
                .containsExactly("信约〔2026〕1号", "信约〔2027〕1号");
    }

    @Test
    void an_issued_paper_is_never_changed_and_prints_the_same_bytes() {
        var file = scene.lodge();
        scene.rectifying(file.id());
        var paper = last(file, PaperKind.RECTIFICATION_ORDER);
        assertThat(papers.pdf(paper)).isEqualTo(papers.pdf(paper));
        assertThatThrownBy(() -> jdbc.sql("update paper set content = 'x' where id = ?")
                        .param(paper.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from paper where id = ?")
                        .param(paper.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        var forged = new Paper(
                paper.id(),
                paper.caseId(),
                paper.actVersion(),
                paper.act(),
                paper.kind(),
                paper.issuer(),
                paper.number(),
                paper.issuedAt(),
                new Paper.Printed("<p>不用整改</p>", paper.printed().sm3()));
        assertThatThrownBy(() -> papers.pdf(forged)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_typed_is_printed_as_it_was_typed() {
        var file = scene.lodge();
        scene.founded(file.id());
        var measures = "一、付清 <b>工程款</b> & 利息；\n\n二、联系人为龑堉芃、暘㐀。";
        var order = new Decision.Order(measures, scene.clock.today().plusDays(30));
        Actor verifier = scene.verifier();
        scene.act(file.id(), Act.ORDER_RECTIFICATION, order, verifier);
        assertThat(new Pdf(papers.pdf(last(file, PaperKind.RECTIFICATION_ORDER))).words())
                .contains("一、付清<b>工程款</b>&利息；", "二、联系人为龑堉芃、暘〓（U+3400）。");
    }
}
