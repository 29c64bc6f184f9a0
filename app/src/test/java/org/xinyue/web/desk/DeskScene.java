package org.xinyue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Typed;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.testing.TestClock;

/** A corner of the region with its officials, and the pages they open. Stages are reached by real acts only. */
public final class DeskScene {
    /** Every string by which the complaining firm could be known. */
    public static final List<String> IDENTITY =
            List.of("青城恒远建设工程有限公司", "青城恒远", Typed.COMPANY, "赟喆", "李梅", "13800001234", "limei@example.com");

    private static final LocalDate SINCE = LocalDate.of(2019, 3, 1);

    public final TestClock clock;
    public final UUID cityLead;
    public final UUID cityHousing;
    public final UUID districtHousing;
    public final UUID districtOffice;
    private final WebApplicationContext context;
    private final MockMvc browser;

    public DeskScene(WebApplicationContext context, String day) {
        this.context = context;
        this.browser = MockMvcBuilders.webAppContextSetup(context).build();
        clock = get(TestClock.class);
        clock.set(LocalDate.parse(day));
        var directory = get(Organisations.class).directory();
        cityLead = directory.creditLeadAt("150100", clock.today()).orElseThrow().id();
        var city = directory.governmentOf("150100", clock.today()).orElseThrow().id();
        var district =
                directory.governmentOf("150102", clock.today()).orElseThrow().id();
        // Every scene has bodies of its own, so that scenes on one database do not meet on a desk.
        var mark = Long.toString(System.nanoTime(), 36);
        cityHousing = register("呼和浩特市住房和城乡建设局" + mark, Level.LEAGUE_CITY, "150100", new Lines(city, null));
        districtHousing = register("新城区住房和城乡建设局" + mark, Level.COUNTY, "150102", new Lines(district, cityHousing));
        districtOffice = register("新城区房屋征收办公室" + mark, Level.COUNTY, "150102", new Lines(districtHousing, null));
    }

    private UUID register(String name, Level level, String division, Lines lines) {
        return get(Organisations.class)
                .register(new NewBody(name, null, BodyKind.DEPARTMENT, level, division, lines, SINCE, false, "测试"));
    }

    public WebApplicationContext context() {
        return context;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Cases cases() {
        return get(Cases.class);
    }

    public String nameOf(UUID body) {
        return get(Organisations.class).directory().get(body).name();
    }

    public static Actor.Official official(String name, UUID body, Role... roles) {
        return new Actor.Official(new UUID(9, name.hashCode()), name, Set.of(body), Set.of(roles));
    }

    public Actor.Official receiver() {
        return official("乌兰", cityLead, Role.CASE_OFFICER, Role.DECIDER);
    }

    public Actor.Official verifier() {
        return official("巴图", cityHousing, Role.CASE_OFFICER, Role.DECIDER);
    }

    public Actor.Official respondent() {
        return official("张强", districtHousing, Role.CASE_OFFICER, Role.DECIDER);
    }

    public Actor.Official administrator(String name) {
        return official(name, new UUID(0, 1), Role.SYSTEM_ADMIN);
    }

    public Map<String, String> typed() {
        return Typed.complaint(districtHousing);
    }

    public CaseFile lodge() {
        return lodge(typed());
    }

    public CaseFile lodge(Map<String, String> typed) {
        var draft = Typed.into(get(Drafts.class), Channel.COLUMN, typed);
        return cases().get(get(Lodging.class).lodge(draft).caseId());
    }

    public CaseFile act(UUID caseId, Act act, Decision decision, Actor actor) {
        return cases().act(caseId, cases().get(caseId).version(), act, decision, actor);
    }

    public CaseFile says(UUID caseId, Act act, Actor actor) {
        return act(caseId, act, new Decision.Statement("依据材料作出，理由如下"), actor);
    }

    public CaseFile verifying(UUID caseId) {
        act(caseId, Act.ACCEPT, new Decision.Nothing(), receiver());
        act(caseId, Act.TRANSFER, new Decision.Referral(cityHousing, ""), receiver());
        return act(caseId, Act.TAKE_UP, new Decision.Nothing(), verifier());
    }

    public CaseFile founded(UUID caseId) {
        verifying(caseId);
        return says(caseId, Act.FIND_TRUE, verifier());
    }

    public CaseFile rectifying(UUID caseId) {
        founded(caseId);
        var order = new Decision.Order("支付拖欠的工程款", clock.today().plusDays(30));
        return act(caseId, Act.ORDER_RECTIFICATION, order, verifier());
    }

    /** What came back. */
    public record Answer(int status, String text, String location) {
        public Answer hides(List<String> words) {
            words.forEach(word -> assertThat(text).doesNotContain(word));
            return this;
        }
    }

    public Answer open(String path, Actor.Official official) {
        return perform(MockMvcRequestBuilders.get(path).requestAttr(DeskSetting.OFFICIAL, official));
    }

    public Answer send(String path, Actor.Official official, Map<String, String> fields, MockMultipartFile... files) {
        var request = MockMvcRequestBuilders.multipart(path);
        for (var file : files) {
            request.file(file);
        }
        fields.forEach(request::param);
        return perform(request.requestAttr(DeskSetting.OFFICIAL, official));
    }

    public Answer sendAll(String path, Actor.Official official, MultiValueMap<String, String> fields) {
        return perform(MockMvcRequestBuilders.post(path).params(fields).requestAttr(DeskSetting.OFFICIAL, official));
    }

    private Answer perform(RequestBuilder request) {
        try {
            MockHttpServletResponse response =
                    browser.perform(request).andReturn().getResponse();
            return new Answer(
                    response.getStatus(),
                    response.getContentAsString(StandardCharsets.UTF_8),
                    String.valueOf(response.getRedirectedUrl()));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    public static String pathOf(CaseFile file) {
        return "/office/cases/" + file.id();
    }

    public static String formOf(CaseFile file, Act act) {
        return pathOf(file) + "/acts/" + act.slug();
    }

    /** A small PDF. */
    public static MockMultipartFile pdf(String name) {
        var bytes = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
        return new MockMultipartFile("files", name, "application/pdf", bytes);
    }
}
