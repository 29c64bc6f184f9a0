package org.xinyue.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Golden;
import org.xinyue.testing.Proves;
import org.xinyue.web.security.Canary.Learnt;
import org.xinyue.web.security.Canary.Secret;

/**
 * Three complaints, one of every wish for protection, whose every word stands nowhere else; then every output of the application is asked for by
 * everybody and searched for these words. What appears where is compared with the reviewed file.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "xinyue.data=target/leaks-${xinyue.fork:0}"})
@Proves({Clause.B4_IDENTITY, Clause.B4_SECRETS})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeakMatrixTest {
    private static final String RESPONDENT = "被投诉主体";
    private static final List<String> OUTSIDE = List.of("访客", "无关单位", "系统管理员", "身份保管员");
    private static final int SESSIONS = 64;
    private static final String HEARD = "the leak matrix listens";

    private final WebApplicationContext context;
    private final Lines log = new Lines();
    private final List<Canary> canaries = new ArrayList<>();
    /** What each visitor was told by each output. */
    private final Map<Output, Map<String, Set<Learnt>>> told = new TreeMap<>();

    private final Outputs outputs;
    private final RouteVisitors visitors;

    @Autowired
    LeakMatrixTest(WebApplicationContext context, @LocalServerPort int port) throws Exception {
        this.context = context;
        visitors = new RouteVisitors(context, port);
        var cases = new EnumMap<ProtectionWish, RouteVisitors.Complained>(ProtectionWish.class);
        for (var wish : ProtectionWish.values()) {
            var complained = visitors.complain(Canary.answers(wish), Canary.fileName(wish), Canary.file(wish));
            cases.put(wish, complained);
            canaries.addAll(Canary.of(wish, context.getBean(ReceiptCodes.class).codeOf(complained.caseId())));
        }
        outputs = new Outputs(context, visitors, cases);
    }

    /** Every line that is logged, with its trace, at the level of the finest. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    }

    @BeforeAll
    void ask_for_every_output_as_everybody() throws Exception {
        var product = (Logger) LoggerFactory.getLogger("org.xinyue");
        product.setLevel(Level.TRACE);
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
        product.trace(HEARD);
        for (var visitor : visitors.all().entrySet()) {
            var token = visitor.getValue().token("/office/sign-in");
            for (var output : outputs.all(visitor.getKey())) {
                var said = output.ask(visitor.getValue(), token);
                told.computeIfAbsent(output, any -> new TreeMap<>())
                        .put(visitor.getKey(), Canary.learnt(canaries, said));
            }
        }
    }

    @AfterAll
    void stop_listening() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        ((Logger) LoggerFactory.getLogger("org.xinyue")).setLevel(null);
    }

    private static Set<Secret> secrets(Set<Learnt> learnt) {
        return learnt.stream().map(Learnt::secret).collect(Collectors.toSet());
    }

    @Test
    @Order(1)
    void nobody_is_told_by_any_output_who_complains_or_the_code() {
        told.forEach((output, byVisitor) -> byVisitor.forEach((visitor, learnt) -> assertThat(secrets(learnt))
                .as(output + " to " + visitor)
                .doesNotContain(Secret.IDENTITY, Secret.CODE)));
    }

    @Test
    @Order(1)
    void who_has_nothing_to_do_with_a_complaint_is_told_nothing_at_all() {
        told.forEach((output, byVisitor) ->
                OUTSIDE.forEach(visitor -> assertThat(byVisitor.getOrDefault(visitor, Set.of()))
                        .as(output + " to " + visitor)
                        .isEmpty()));
    }

    @Test
    @Order(1)
    void the_respondent_is_told_no_word_and_no_file_of_who_wishes_to_be_hidden() {
        told.forEach((output, byVisitor) -> assertThat(byVisitor.getOrDefault(RESPONDENT, Set.of()))
                .as(output.toString())
                .allMatch(learnt -> learnt.wish() == ProtectionWish.NONE));
    }

    @Test
    @Order(1)
    void the_probe_itself_finds_what_those_who_verify_are_told() {
        var found = told.entrySet().stream()
                .flatMap(output -> output.getValue().getOrDefault("核实部门承办人", Set.of()).stream())
                .collect(Collectors.toSet());
        assertThat(secrets(found)).contains(Secret.CONTRACT, Secret.ACCOUNT, Secret.CONTENT);
    }

    @Test
    @Order(1)
    void the_matrix_is_the_reviewed_one() {
        Golden.check(
                Path.of("docs/generated/leaks.md"),
                new LeakPage(told, visitors.all().keySet()).text());
    }

    @Test
    @Order(2)
    void no_search_tells_by_its_answer_that_a_word_stands_in_a_sealed_complaint() throws Exception {
        var words = canaries.stream()
                .filter(canary -> canary.wish() == ProtectionWish.HIDE_FROM_RESPONDENT)
                .filter(canary -> canary.secret() == Secret.IDENTITY || canary.secret() == Secret.CODE)
                .map(Canary::word)
                .toList();
        for (var visitor : visitors.all().entrySet()) {
            for (var search : Outputs.SEARCHES) {
                for (var word : words) {
                    assertThat(Outputs.found(visitor.getValue(), search, word))
                            .as("%s asks %s for %s", visitor.getKey(), search, word)
                            .isEqualTo(Outputs.found(visitor.getValue(), search, Outputs.sameShape(word)));
                }
            }
        }
    }

    @Test
    @Order(3)
    void sixty_four_sessions_at_once_are_told_what_each_is_told_alone() throws Exception {
        var names = List.copyOf(visitors.all().keySet());
        var reads = told.keySet().stream().filter(Output::reads).toList();
        var work = new ArrayList<Callable<List<String>>>();
        for (int session = 0; session < SESSIONS; session++) {
            var name = names.get(session % names.size());
            var browser = visitors.again(name);
            var own = new ArrayList<>(reads);
            Collections.shuffle(own, new Random(session));
            work.add(() -> {
                var faults = new ArrayList<String>();
                for (var output : own.subList(0, Math.min(40, own.size()))) {
                    var alone = told.getOrDefault(output, Map.of()).getOrDefault(name, Set.of());
                    if (!alone.containsAll(Canary.learnt(canaries, output.ask(browser, "")))) {
                        faults.add(output + " to " + name);
                    }
                }
                return faults;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<String>> faults : threads.invokeAll(work)) {
                assertThat(faults.get()).isEmpty();
            }
        }
    }

    @Test
    @Order(4)
    void no_table_holds_a_word_in_a_readable_form_but_the_title_of_who_does_not_hide() {
        var database = context.getBean(JdbcClient.class);
        var tables = database.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(30);
        for (var table : tables) {
            var rows = Said.of(String.join(
                    "\n",
                    database.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list()));
            assertThat(canaries.stream()
                            .filter(canary ->
                                    canary.secret() != Secret.CONTRACT || canary.wish() != ProtectionWish.NONE)
                            .filter(canary -> canary.in(rows))
                            .map(canary -> canary.secret().label() + " " + canary.word()))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    void no_file_on_the_disk_holds_a_word_of_a_complaint_in_a_readable_form() throws IOException {
        var data = Path.of(context.getEnvironment().getRequiredProperty("xinyue.data"));
        int files = 0;
        try (var walk = Files.walk(data)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var said = Said.of(file + "\n" + new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                assertThat(canaries.stream().filter(canary -> canary.in(said)))
                        .as(file.toString())
                        .isEmpty();
                files++;
            }
        }
        assertThat(files).as("the evidence files are there").isGreaterThanOrEqualTo(3);
    }

    @Test
    @Order(5)
    void no_line_of_the_log_holds_a_word_of_a_complaint() {
        var said = Said.of(String.join("\n", log.lines));
        assertThat(said.text()).as("the log was listened to").contains(HEARD);
        assertThat(canaries.stream().filter(canary -> canary.in(said)).map(Canary::word))
                .isEmpty();
    }
}
