package org.xinyue.web.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;
import org.xinyue.intake.Part;
import org.xinyue.intake.Typed;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** An official writes down what a caller says: the same steps, another door, and nothing of the case stays in the official's browser. */
@ColumnTest
@Proves({Clause.A1_COLUMN, Clause.A2_CHANNELS})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class CallerRegistrationTest {
    private static final String PASSWORD = "Correct-horse-2026";
    private static final Map<String, String> ASKED = asked();

    private final ColumnWorld.Region region;
    private final JdbcClient database;
    private final People people;
    private final SignIn signIn;
    private final int port;

    CallerRegistrationTest(
            ColumnWorld.Region region, JdbcClient database, People people, SignIn signIn, @LocalServerPort int port) {
        this.region = region;
        this.database = database;
        this.people = people;
        this.signIn = signIn;
        this.port = port;
    }

    private static Map<String, String> asked() {
        var asked = new HashMap<>(ComplainWebTest.ELIGIBLE);
        asked.putAll(Map.of("wish", "HIDE_EXCEPT_VERIFIER", "channel", "HOTLINE_12345", "informed", "2026-1"));
        return Map.copyOf(asked);
    }

    private Visitor official(UUID body) {
        var login = "caller" + Long.toString(System.nanoTime(), 36);
        var person = people.register(new NewPerson(login, "其其格"), new Actor.Automatic("测试"));
        people.appoint(person.personId(), body, Role.CASE_OFFICER, LocalDate.of(2020, 1, 1), null);
        signIn.changePassword(person.personId(), person.oneTimePassword(), PASSWORD, "127.0.0.1");
        var visitor = new Visitor(port);
        visitor.get("/office/sign-in");
        visitor.post("/office/sign-in", Map.of("login", login, "password", PASSWORD));
        return visitor;
    }

    private Visitor receiver() {
        var visitor = official(region.bodies().lead());
        visitor.get("/office/registrations");
        return visitor;
    }

    private static Map<String, String> but(String field, String value) {
        var changed = new HashMap<>(ASKED);
        changed.put(field, value);
        return changed;
    }

    private static void fillIn(Visitor visitor, UUID respondent) {
        var all = Typed.complaint(respondent);
        all.put("wish", "HIDE_EXCEPT_VERIFIER");
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

    @Test
    void a_call_becomes_a_case_of_its_door_and_the_number_is_read_to_the_caller() {
        var visitor = receiver();
        assertThat(visitor.page()).contains("代为登记", "先问这一项");
        visitor.post("/office/registrations", ASKED);
        assertThat(visitor.page()).contains("通话登记", "12345 政务服务便民热线", "改为分步填写");
        visitor.get("/complain/complainant");
        assertThat(visitor.page()).contains("代为登记（12345 政务服务便民热线）", "照原话填");
        visitor.get("/complain/declarations");
        assertThat(visitor.page())
                .as("the wish is not asked twice")
                .containsPattern("HIDE_EXCEPT_VERIFIER\"[^>]*checked");
        fillIn(visitor, region.bodies().respondent());
        assertThat(visitor.page()).contains("核对提交");
        visitor.post("/complain/review", Map.of());
        assertThat(visitor.page()).contains("已代为登记", "逐组读给对方", "清除本机记录").doesNotContain("/status/case");
        var number = database.sql(
                        "select number from case_file where channel = 'HOTLINE_12345' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(visitor.page()).contains(number);
        assertThat(database.sql("select actor || ' ' || detail from audit_entry where act = '代为登记' and subject = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("其其格 12345 政务服务便民热线");
    }

    @Test
    @Proves({Clause.A3_OWNER, Clause.A3_COLUMN_BY_CITY})
    void the_body_of_the_official_who_writes_it_down_receives_and_transfers() {
        var elsewhere = region.bodies().otherLead();
        var visitor = official(elsewhere);
        visitor.get("/office/registrations");
        visitor.post("/office/registrations", ASKED);
        fillIn(visitor, region.bodies().respondent());
        visitor.post("/complain/review", Map.of());
        assertThat(database.sql("select receiver_id from case_file order by id desc limit 1")
                        .query(UUID.class)
                        .single())
                .isEqualTo(elsewhere);
    }

    @Test
    void the_case_of_a_caller_is_not_opened_from_the_browser_it_was_written_in() {
        var visitor = receiver();
        visitor.post("/office/registrations", ASKED);
        fillIn(visitor, region.bodies().respondent());
        visitor.post("/complain/review", Map.of());
        visitor.get("/status/case");
        assertThat(visitor.page()).contains("查询码").doesNotContain("撤回投诉");
        visitor.get("/complain/receipt");
        visitor.post("/complain/forget", Map.of());
        assertThat(visitor.page()).as("ready for the next call").contains("代为登记", "先问这一项");
        visitor.get("/complain/receipt");
        assertThat(visitor.page()).doesNotContain("已代为登记");
    }

    @Test
    void nobody_writes_down_a_complaint_about_the_own_body_or_one_above_it() {
        var visitor = receiver();
        visitor.post("/office/registrations", ASKED);
        visitor.post(
                "/complain/respondent",
                Map.of(
                        "respondentQuery",
                        "发展",
                        "respondent",
                        region.bodies().lead().toString()));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("不能由您登记");
        fillIn(visitor, region.bodies().lead());
        visitor.get("/complain/review");
        visitor.post("/complain/review", Map.of());
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("不能由您登记");
    }

    @Test
    void what_was_not_asked_is_refused_and_what_was_answered_stays() {
        var visitor = receiver();
        visitor.post("/office/registrations", Map.of("channel", "OTHER"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page())
                .contains("请先问对方要不要保密", "请先向对方说明个人信息怎样处理", "请回答")
                .containsPattern("value=\"OTHER\"[^>]*checked");
        visitor.post("/office/registrations", but("channel", "COLUMN"));
        assertThat(visitor.page())
                .as("the column is no door where another writes")
                .contains("请选择这件投诉是怎么来的");
        visitor.post("/office/registrations", but("due", "no"));
        assertThat(visitor.last().statusCode()).isEqualTo(422);
        assertThat(visitor.page()).contains("这里不能受理", "请告诉对方");
    }

    @Test
    void only_receiving_bodies_write_for_callers() {
        var stranger = official(region.bodies().respondent());
        assertThat(stranger.page()).doesNotContain("/office/registrations");
        stranger.get("/office/registrations");
        assertThat(stranger.last().statusCode()).isEqualTo(404);
        assertThat(stranger.page()).contains("12345");
        stranger.get("/office");
        stranger.post("/office/registrations", ASKED);
        assertThat(stranger.last().statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/office/registrations").body()).contains("登录");
    }
}
