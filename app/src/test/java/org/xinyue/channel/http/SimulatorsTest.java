package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.ChannelClients;
import org.xinyue.client.Credentials;
import org.xinyue.client.NotSignedIn;
import org.xinyue.client.Retry;
import org.xinyue.client.Settings;
import org.xinyue.client.Unavailable;
import org.xinyue.client.XinyueClient;
import org.xinyue.demo.simulator.Book;
import org.xinyue.demo.simulator.ChannelSystem;
import org.xinyue.demo.simulator.Setting;
import org.xinyue.demo.simulator.Simulator;
import org.xinyue.intake.Typed;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

/** Each simulated system, step by step against the platform: nothing lost, nothing doubled, every refusal with its reason. */
@ApiTest
@Proves({Clause.A2_CHANNELS, Clause.A3_REPORT_BACK, Clause.A4_INTAKE_1600})
final class SimulatorsTest {
    private static final int MOVES = 14;
    private static final AtomicInteger SERIES = new AtomicInteger();

    private final ApiWorld.Region region;
    private final JdbcClient database;
    private final TestClock clock;
    private final int port;
    private final String series = Integer.toString(SERIES.incrementAndGet());

    @TempDir
    Path directory;

    SimulatorsTest(ApiWorld.Region region, JdbcClient database, TestClock clock, @LocalServerPort int port) {
        this.region = region;
        this.database = database;
        this.clock = clock;
        this.port = port;
    }

    private Simulator simulator(ChannelSystem system, ChannelClients.Credentials given) {
        return simulator(system, given, port);
    }

    private Simulator simulator(ChannelSystem system, ChannelClients.Credentials given, int at) {
        var id = given.client().id().toString();
        var proof = system.signs()
                ? Credentials.signingKey(id, given.signingKey())
                : Credentials.secret(id, given.secret());
        var client = new XinyueClient(
                Settings.of("http://127.0.0.1:" + at, proof).by(clock).with(Retry.NONE));
        return new Simulator(
                system,
                client,
                directory.resolve(system.name()),
                new Setting(series, List.of(ApiWorld.RESPONDENT), number -> Typed.COMPANY, MOVES));
    }

    private ChannelClients.Credentials credentials(ChannelSystem system) {
        return region.client(system.channel(), 10_000);
    }

    private static void steps(Simulator simulator, int count) {
        for (int i = 0; i < count; i++) {
            simulator.step();
        }
    }

    private List<String> entriesOf(ChannelClients.Credentials given) {
        return database.sql("SELECT own_number FROM door_entry WHERE client_id = ? ORDER BY own_number")
                .param(given.client().id())
                .query((set, row) -> set.getString("own_number"))
                .list();
    }

    private static Set<String> numbers(Simulator simulator, String... whats) {
        return simulator.book().rows().stream()
                .filter(row -> List.of(whats).contains(row.what()))
                .map(Book.Row::number)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void everything_sent_has_its_receipt_or_its_reason_and_nothing_is_doubled(ChannelSystem system) {
        var given = credentials(system);
        try (var simulator = simulator(system, given)) {
            steps(simulator, MOVES + 3);
            var rows = simulator.book().rows();
            assertThat(rows)
                    .hasSize(MOVES)
                    .allSatisfy(
                            row -> assertThat(row.result()).as(row.toString()).isEqualTo(expected(row.what())));
            assertThat(rows)
                    .filteredOn(row -> row.result() == Book.Result.REFUSED)
                    .hasSize(6)
                    .allSatisfy(
                            row -> assertThat(row.words()).as(row.toString()).isNotBlank());
            assertThat(entriesOf(given))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(numbers(simulator, "SEND", "SEND_LATE"));
            assertThat(database.sql("SELECT count(DISTINCT case_id) FROM door_entry WHERE client_id = ?")
                            .param(given.client().id())
                            .query(Long.class)
                            .single())
                    .isEqualTo(4);
        }
    }

    private static Book.Result expected(String what) {
        return switch (what) {
            case "SEND", "SEND_LATE", "SUPPLEMENT" -> Book.Result.TAKEN;
            case "RESEND" -> Book.Result.REPEATED;
            default -> Book.Result.REFUSED;
        };
    }

    @Test
    void a_late_complaint_counts_from_the_day_the_channel_had_it() {
        var system = ChannelSystem.HOTLINE_12345;
        var given = credentials(system);
        try (var simulator = simulator(system, given)) {
            steps(simulator, MOVES);
            var late = numbers(simulator, "SEND_LATE").stream().map(number -> dueOn(system, number));
            var sameDay = numbers(simulator, "SEND").stream().map(number -> dueOn(system, number));
            var earliest = sameDay.min(Comparator.naturalOrder()).orElseThrow();
            assertThat(late).hasSize(2).allSatisfy(due -> assertThat(due).isBefore(earliest));
        }
    }

    private LocalDate dueOn(ChannelSystem system, String number) {
        var duty = region.cases().get(region.caseOf(system.channel(), number)).duty();
        return Objects.requireNonNull(duty).due().date();
    }

    @ParameterizedTest
    @EnumSource
    void what_it_read_is_what_was_decided(ChannelSystem system) {
        var given = credentials(system);
        try (var simulator = simulator(system, given)) {
            steps(simulator, 1);
            var number = simulator.book().rows().getFirst().number();
            var id = region.caseOf(system.channel(), number);
            region.does(id, Act.RETURN_FOR_COMPLETION, new Decision.Statement("请补充合同签章页"), region.hotline());
            steps(simulator, 1);
            var answer = Objects.requireNonNull(simulator.book().answers().get(number));
            assertThat(answer.decisions()).containsExactly("RETURN_FOR_COMPLETION");
            steps(simulator, MOVES);
            var client = new Sender(port);
            var bearer = client.bearer(given);
            simulator.book().answers().forEach((each, read) -> {
                var decided = client.get(bearer, path(each) + "/decisions");
                assertThat(read.decisions())
                        .isEqualTo(decided.json()
                                .path("decisions")
                                .valueStream()
                                .map(one -> one.path("act").asString())
                                .toList());
                assertThat(read.status())
                        .isEqualTo(client.get(bearer, path(each)).text("status"));
            });
            assertThat(simulator.book().answers()).containsKeys(entriesOf(given).toArray(String[]::new));
        }
    }

    /** Another system of the same door may use numbers that do not stand in an address as they are. */
    private static String path(String number) {
        return "/api/v1/complaints/"
                + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @EnumSource
    void what_it_is_told_it_signs_for_and_remembers(ChannelSystem system) {
        var given = credentials(system);
        try (var simulator = simulator(system, given)) {
            steps(simulator, 1);
            var number = simulator.book().rows().getFirst().number();
            region.does(
                    region.caseOf(system.channel(), number),
                    Act.REFUSE,
                    new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定的付款日期还没有到"),
                    region.hotline());
            steps(simulator, 1);
        }
        try (var again = simulator(system, given)) {
            assertThat(again.book().reports()).containsValue("REFUSE");
        }
        var client = new Sender(port);
        assertThat(client.get(client.bearer(given), "/api/v1/reports").json().path("reports"))
                .isEmpty();
    }

    @Test
    void one_that_was_killed_between_sending_and_noting_it_doubles_nothing() throws Exception {
        // Signs: a token for each of so many beginnings would be one too many a minute.
        var system = ChannelSystem.PETITION;
        var given = credentials(system);
        var book = directory.resolve(system.name()).resolve("book.json");
        var earlier = directory.resolve("earlier.json");
        for (int step = 0; step < MOVES; step++) {
            try (var simulator = simulator(system, given)) {
                Files.copy(book, earlier, StandardCopyOption.REPLACE_EXISTING);
                simulator.step();
            }
            Files.copy(earlier, book, StandardCopyOption.REPLACE_EXISTING);
            try (var again = simulator(system, given)) {
                again.step();
                var row = again.book().rows().getLast();
                assertThat(row.result()).as(row.toString()).isNotEqualTo(Book.Result.WAITING);
            }
        }
        try (var simulator = simulator(system, given)) {
            assertThat(simulator.book().rows()).hasSize(MOVES);
            assertThat(entriesOf(given)).containsExactlyInAnyOrderElementsOf(numbers(simulator, "SEND", "SEND_LATE"));
        }
    }

    @Test
    void without_a_line_it_keeps_what_it_wanted_to_send_and_sends_it_later() {
        var system = ChannelSystem.PETITION;
        var given = credentials(system);
        try (var cut = simulator(system, given, 9)) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(cut::step).isInstanceOf(Unavailable.class);
            }
            assertThat(cut.book().rows())
                    .hasSize(4)
                    .allSatisfy(row -> assertThat(row.result()).isEqualTo(Book.Result.WAITING));
        }
        assertThat(entriesOf(given)).isEmpty();
        try (var simulator = simulator(system, given)) {
            simulator.step();
            assertThat(simulator.book().rows())
                    .hasSize(5)
                    .allSatisfy(
                            row -> assertThat(row.result()).as(row.toString()).isEqualTo(expected(row.what())));
        }
    }

    @Test
    void a_system_that_is_not_let_in_loses_nothing() {
        var system = ChannelSystem.HOTLINE_96888;
        var given = credentials(system);
        var wrong = new ChannelClients.Credentials(given.client(), "wrong", "d3Jvbmc");
        try (var stranger = simulator(system, wrong)) {
            assertThatThrownBy(stranger::step).isInstanceOf(NotSignedIn.class);
        }
        assertThat(entriesOf(given)).isEmpty();
        try (var simulator = simulator(system, given)) {
            simulator.step();
            assertThat(simulator.book().rows())
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.result()).isNotEqualTo(Book.Result.WAITING));
        }
    }
}
