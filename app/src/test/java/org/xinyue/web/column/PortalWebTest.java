package org.xinyue.web.column;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.intake.Part;
import org.xinyue.intake.Typed;
import org.xinyue.intake.portal.Portal;
import org.xinyue.intake.portal.PortalMonth;
import org.xinyue.intake.portal.PortalStep;
import org.xinyue.intake.portal.Portals;
import org.xinyue.organisation.Divisions;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** From a portal's link to the complaint, counted once at each step and never told beside a firm. */
@ColumnTest
@Proves(Clause.A2_PORTALS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class PortalWebTest {
    private final ColumnWorld.Region region;
    private final JdbcClient database;
    private final Portals portals;
    private final Operators operators;
    private final int port;

    PortalWebTest(
            ColumnWorld.Region region,
            JdbcClient database,
            Portals portals,
            ApplicationContext context,
            @LocalServerPort int port) {
        this.region = region;
        this.database = database;
        this.portals = portals;
        this.operators = new Operators(context, port);
        this.port = port;
    }

    @BeforeEach
    void nothing_is_counted() {
        database.sql("delete from portal_count").update();
        portals.all().forEach(portal -> portals.reopen(portal.id()));
    }

    private Portal portal() {
        return portals.open("p1502").orElseThrow();
    }

    private List<Long> counted() {
        return portals.year().stream()
                .filter(month -> month.portalId().equals(portal().id()))
                .findFirst()
                .map(month -> List.of(month.visits(), month.drafts(), month.complaints()))
                .orElse(List.of(0L, 0L, 0L));
    }

    private long everything() {
        return portals.year().stream().mapToLong(PortalMonth::visits).sum();
    }

    private void fillIn(Visitor visitor) {
        var all = Typed.complaint(region.bodies().respondent());
        for (Part part : Part.values()) {
            if (part == Part.EVIDENCE) {
                visitor.postFiles("/complain/evidence", Map.of("then", "continue"));
            } else {
                var answers = new LinkedHashMap<>(all);
                answers.keySet().retainAll(part.fields());
                visitor.post("/complain/" + part.slug(), answers);
            }
        }
    }

    private Visitor arrived() {
        var visitor = new Visitor(port);
        visitor.get("/from/p1502");
        assertThat(visitor.page()).contains("我要投诉");
        visitor.get("/complain");
        return visitor;
    }

    @Test
    void every_league_and_city_has_its_portal_from_the_first_start() {
        assertThat(portals.all())
                .extracting(Portal::divisionCode)
                .containsExactlyInAnyOrderElementsOf(Divisions.seed().leaguesAndCities().stream()
                        .map(division -> division.code())
                        .toList())
                .hasSize(12);
        portals.seed();
        assertThat(portals.all()).as("a second start adds none").hasSize(12);
    }

    @Test
    void a_visit_a_draft_and_a_complaint_are_counted_once_each() {
        var visitor = arrived();
        assertThat(counted()).containsExactly(1L, 0L, 0L);
        visitor.post("/complain", ComplainWebTest.ELIGIBLE);
        assertThat(counted()).containsExactly(1L, 1L, 0L);
        fillIn(visitor);
        visitor.get("/complain/review");
        visitor.postOnce("/complain/review", Map.of());
        visitor.postOnce("/complain/review", Map.of());
        assertThat(counted()).containsExactly(1L, 1L, 1L);
    }

    @Test
    void it_is_carried_to_another_device_by_the_draft() {
        var first = arrived();
        first.post("/complain", ComplainWebTest.ELIGIBLE);
        first.get("/complain/saved");
        var code = Pattern.compile("class=\"code\">([\\d ]+)</strong>").matcher(first.page());
        assertThat(code.find()).isTrue();
        var second = new Visitor(port);
        second.get("/status");
        second.post("/status", Map.of("code", code.group(1)));
        fillIn(second);
        second.get("/complain/review");
        second.post("/complain/review", Map.of());
        assertThat(second.page()).contains("投诉已提交");
        assertThat(counted()).containsExactly(1L, 1L, 1L);
        assertThat(second.cookie("xinyue_from")).isEmpty();
    }

    @Test
    void a_code_that_is_none_leads_to_the_column_and_counts_for_nobody() {
        for (var code : List.of("p9999", "P1502", "150200", "%27%20or%201=1", "%00", "p1502%20", "x".repeat(5_000))) {
            var visitor = new Visitor(port);
            visitor.get("/from/" + code);
            assertThat(visitor.last().statusCode()).as(code).isIn(200, 400);
            visitor.get("/complain");
            visitor.post("/complain", ComplainWebTest.ELIGIBLE);
            assertThat(visitor.cookie("xinyue_from")).isEmpty();
        }
        assertThat(everything()).isZero();
        assertThat(counted()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void ten_kilobytes_of_code_are_refused_and_the_next_visitor_is_served() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/from/" + "p".repeat(10_240)).statusCode()).isEqualTo(400);
        assertThat(arrived().last().statusCode()).isEqualTo(200);
        assertThat(everything()).isEqualTo(1);
    }

    @Test
    void a_forged_cookie_and_one_of_another_kind_count_for_nobody() {
        var visitor = new Visitor(port);
        visitor.forge("xinyue_from", "cDE1MDI");
        visitor.get("/complain");
        visitor.post("/complain", ComplainWebTest.ELIGIBLE);
        var other = new Visitor(port);
        other.forge("xinyue_from", visitor.cookie("xinyue_draft"));
        other.get("/complain");
        other.post("/complain", ComplainWebTest.ELIGIBLE);
        assertThat(portals.year()).isEmpty();
    }

    @Test
    void a_portal_that_has_ended_leads_on_and_counts_no_longer() {
        var before = arrived();
        portals.end(portal().id());
        before.post("/complain", ComplainWebTest.ELIGIBLE);
        new Visitor(port).get("/from/p1502");
        var counts = portals.year().getFirst();
        assertThat(List.of(counts.visits(), counts.drafts())).containsExactly(1L, 0L);
    }

    @Test
    void an_official_who_came_by_a_link_writes_for_callers_without_it() {
        var operator = operators.signedIn("其其格", region.bodies().lead(), Role.CASE_OFFICER);
        operator.get("/from/p1502");
        operator.get("/office/registrations");
        var asked = new HashMap<>(ComplainWebTest.ELIGIBLE);
        asked.putAll(Map.of("wish", "NONE", "channel", "HOTLINE_12345", "informed", "2026-1"));
        operator.post("/office/registrations", asked);
        assertThat(counted()).containsExactly(1L, 0L, 0L);
    }

    @Test
    void eight_threads_at_once_lose_and_double_nothing() throws Exception {
        UUID id = portal().id();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                threads.execute(() -> {
                    for (int visit = 0; visit < 250; visit++) {
                        portals.count(id, PortalStep.VISIT);
                    }
                });
            }
        }
        assertThat(counted()).containsExactly(2000L, 0L, 0L);
        assertThat(database.sql("select max(times) from portal_count")
                        .query(Long.class)
                        .single())
                .as("spread over rows")
                .isLessThan(200);
    }

    @Test
    void a_portal_is_never_told_beside_a_firm() {
        var visitor = arrived();
        visitor.post("/complain", ComplainWebTest.ELIGIBLE);
        fillIn(visitor);
        visitor.get("/complain/review");
        silent(visitor);
        visitor.post("/complain/review", Map.of());
        silent(visitor);
        visitor.get("/status/case");
        silent(visitor);
        var caseId = database.sql("select id from case_file order by id desc limit 1")
                .query(UUID.class)
                .single();
        var receiver = operators.signedIn("乌兰", region.bodies().lead(), Role.CASE_OFFICER);
        for (var path : List.of("/office", "/office/search", "/office/cases/" + caseId)) {
            receiver.get(path);
            assertThat(receiver.last().statusCode()).isEqualTo(200);
            silent(receiver);
        }
        assertThat(database.sql("select count(*) from event_log e where e::text like '%p1502%' or e::text like ?")
                        .param("%" + portal().id() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void silent(Visitor visitor) {
        assertThat(visitor.page())
                .doesNotContain("p1502", portal().name(), portal().id().toString());
    }

    /** The workbook of the page of portals: names, addresses and counts, no case. */
    private static final String LIST_OF_PORTALS = "EntranceLists";

    @Test
    void nothing_that_shows_or_exports_cases_knows_of_portals() {
        var product = new ClassFileImporter()
                .withImportOption(location -> !location.contains("test-classes"))
                .importPackages("org.xinyue");
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.xinyue.intake.portal..", "org.xinyue.intake.draft..", "org.xinyue.web.portal..")
                .and(JavaClass.Predicates.simpleName(LIST_OF_PORTALS)
                        .negate()
                        .as("are not the list of the portals themselves"))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.xinyue.intake.portal.."))
                .check(product);
    }

    @Test
    void the_card_may_be_framed_and_holds_texts_and_links_alone() {
        var visitor = new Visitor(port);
        var card = visitor.get("/portal/p1502/card");
        assertThat(card.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors *", "default-src 'none'", "form-action 'none'")
                .doesNotContain("script-src");
        assertThat(card.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(card.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(card.body())
                .contains("href=\"/from/p1502\" target=\"_top\"")
                .doesNotContain("<script", "<form", "<input");
        assertThat(Pattern.compile("<a [^>]*>").matcher(card.body()).results())
                .allMatch(link -> link.group().contains("target=\"_top\""));
        assertThat(visitor.get("/portal/p9999/card").body()).contains("href=\"/\" target=\"_top\"");
        assertThat(visitor.get("/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .as("nothing else is framed")
                .contains("frame-ancestors 'none'");
        assertThat(everything()).as("being shown is no visit").isZero();
    }

    @Test
    void the_administrator_copies_checks_and_counts_and_small_numbers_are_not_told() {
        var admin = operators.signedIn("管理员", People.PLATFORM, Role.SYSTEM_ADMIN);
        admin.get("/office/portals");
        assertThat(admin.page()).contains("盟市入口", "信用中国（呼和浩特市）", "待查");
        for (int step = 0; step < 7; step++) {
            portals.count(portal().id(), PortalStep.VISIT);
        }
        for (int step = 0; step < 4; step++) {
            portals.count(portal().id(), PortalStep.COMPLAINT);
        }
        String path = "/office/portals/" + portal().id();
        admin.get(path);
        assertThat(admin.page())
                .contains("&lt;a href=\"http://localhost:" + port + "/from/p1502\"", "portal-240.svg", "portal-728.svg")
                .contains("不足 5", ">7<")
                .doesNotContain(">4<");
        admin.post(path, Map.of("then", "save", "home", "javascript:alert(1)"));
        assertThat(admin.last().statusCode()).isEqualTo(422);
        assertThat(admin.page()).contains("以 https:// 或 http:// 开头");
        admin.post(path, Map.of("then", "save", "home", "https://credit.example.gov.cn/"));
        assertThat(admin.page()).contains("已登记", "https://credit.example.gov.cn/");
        admin.post(path, Map.of("then", "end"));
        assertThat(admin.page()).contains("恢复计数", "不再计数");
        admin.get("/office/portals/" + UUID.randomUUID());
        assertThat(admin.last().statusCode()).isEqualTo(404);
        assertThat(operators
                        .signedIn("乌兰", region.bodies().lead(), Role.CASE_OFFICER)
                        .get("/office/portals")
                        .statusCode())
                .isEqualTo(404);
    }
}
