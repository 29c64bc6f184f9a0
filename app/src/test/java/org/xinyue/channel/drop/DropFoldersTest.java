package org.xinyue.channel.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.DeliveryWork;
import org.xinyue.channel.sheet.SheetReading;
import org.xinyue.channel.sheet.Sheets;
import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** A folder that nobody watches: only whole files of the right owner are taken, and each is answered. */
@Proves(Clause.A2_CHANNELS)
class DropFoldersTest {
    private final World world = new World("2026-03-02");
    private final DropFolders folders = world.get(DropFolders.class);
    private final JdbcClient database = world.get(JdbcClient.class);
    private final ChannelClient client = world.get(ChannelClients.class)
            .register(
                    new ChannelClients.Entered(
                            Channel.HOTLINE_12345, world.cityLead, "工单系统", LocalDate.of(2026, 1, 1), null, 600),
                    new Actor.Automatic("测试"))
            .client();
    private final Path root =
            Path.of(world.get(Environment.class).getProperty("xinyue.data", "")).resolve("drop");
    private final Path home = root.resolve(client.id().toString());

    @BeforeEach
    void make_the_folders() {
        folders.run();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void run() {
        folders.run();
        world.get(DeliveryWork.class).run();
        folders.run();
    }

    private static byte[] sheet(String... numbers) {
        return Sheets.utf8(Sheets.csv(java.util.Arrays.stream(numbers)
                .map(number -> Sent.complaint(number, "新城区住房和城乡建设局"))
                .toList()));
    }

    private Path drop(String name, byte[] content) throws IOException {
        var file = home.resolve("in").resolve(name);
        var part = file.resolveSibling(name + ".part");
        Files.write(part, content);
        return Files.move(part, file);
    }

    private void dropWithDigest(String name, byte[] content) throws IOException {
        var file = drop(name, content);
        Files.writeString(file.resolveSibling(name + ".sm3"), Deliveries.digest(content) + "  " + name + "\n");
    }

    private List<String> names(String folder) throws IOException {
        try (var files = Files.list(home.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String reason(String name) throws IOException {
        return Files.readString(home.resolve("refused").resolve(name + ".reason.txt"));
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    @Test
    void a_file_with_its_digest_is_taken_and_answered_beside_it() throws IOException {
        Map<Item, String> bad = new EnumMap<>(Sent.complaint("HH-2", "新城区住房和城乡建设局"));
        bad.put(Item.PHONE, "");
        dropWithDigest("三月.csv", Sheets.utf8(Sheets.csv(List.of(Sent.complaint("HH-1", "新城区住房和城乡建设局"), bad))));
        run();
        assertThat(names("in")).isEmpty();
        assertThat(names("done")).containsExactly("三月.csv", "三月.csv.receipt.json", "三月.csv.refused.csv");
        var receipt = Files.readString(home.resolve("done/三月.csv.receipt.json"));
        assertThat(receipt).contains("\"in\" : 2", "\"accepted\" : 1", "\"refused\" : 1", "\"code\" : \"", "电话");
        assertThat(SheetReading.read(Files.readAllBytes(home.resolve("done/三月.csv.refused.csv")))
                        .rows())
                .hasSize(1);
        assertThat(count("case_file")).isOne();
        assertThat(count("channel_drop")).isZero();
    }

    @Test
    void an_xlsx_without_digest_is_taken_when_it_has_lain_still() throws IOException {
        var file = drop("a.xlsx", Sheets.xlsx(List.of(Sent.complaint("HH-1", "新城区住房和城乡建设局"))));
        Files.setLastModifiedTime(file, FileTime.from(world.clock.instant()));
        run();
        assertThat(names("in")).containsExactly("a.xlsx");
        world.clock.advance(Duration.ofMinutes(3));
        run();
        assertThat(names("done")).containsExactly("a.xlsx", "a.xlsx.receipt.json");
    }

    @Test
    void half_a_file_and_a_csv_without_digest_are_left_alone() throws IOException {
        Files.write(home.resolve("in/a.xlsx.part"), sheet("HH-1"));
        drop("b.csv", sheet("HH-2"));
        world.clock.advanceDays(3);
        run();
        assertThat(names("in")).containsExactly("a.xlsx.part", "b.csv");
        assertThat(count("channel_delivery")).isZero();
    }

    @Test
    void a_file_that_is_not_what_its_digest_says_is_refused() throws IOException {
        dropWithDigest("a.csv", sheet("HH-1"));
        Files.write(home.resolve("in/a.csv"), sheet("HH-2"));
        run();
        assertThat(names("refused")).containsExactly("a.csv", "a.csv.reason.txt");
        assertThat(reason("a.csv")).contains("摘要不符");
        assertThat(count("case_file")).isZero();
        dropWithDigest("a.csv", sheet("HH-1"));
        run();
        assertThat(names("done")).contains("a.csv.receipt.json");
    }

    @Test
    void a_digest_that_is_none_is_refused() throws IOException {
        drop("a.csv", sheet("HH-1"));
        Files.writeString(home.resolve("in/a.csv.sm3"), "确认");
        run();
        assertThat(reason("a.csv")).contains("64 位十六进制");
    }

    @Test
    void a_link_is_refused_and_not_followed() throws IOException {
        var elsewhere = Files.write(root.resolve("elsewhere.csv"), sheet("HH-1"));
        Files.createSymbolicLink(home.resolve("in/a.csv"), elsewhere);
        Files.writeString(home.resolve("in/a.csv.sm3"), Deliveries.digest(sheet("HH-1")));
        run();
        assertThat(reason("a.csv")).contains("符号链接");
        assertThat(elsewhere).exists();
        assertThat(count("channel_delivery")).isZero();
    }

    @Test
    void a_file_that_has_another_name_elsewhere_is_refused() throws IOException {
        var elsewhere = Files.write(root.resolve("elsewhere.csv"), sheet("HH-1"));
        Files.createLink(home.resolve("in/a.csv"), elsewhere);
        Files.writeString(home.resolve("in/a.csv.sm3"), Deliveries.digest(sheet("HH-1")));
        run();
        assertThat(reason("a.csv")).contains("硬链接");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b.csv", "a.exe", "-rf.csv", "a.csv.exe", "a\nb.csv"})
    void a_name_that_could_mean_something_to_a_machine_is_refused(String name) throws IOException {
        dropWithDigest(name, sheet("HH-1"));
        run();
        assertThat(reason(name)).contains("文件名只能用");
    }

    @Test
    void something_that_is_no_sheet_is_refused_with_its_sentence() throws IOException {
        dropWithDigest("a.xlsx", Sheets.utf8("%PDF-1.7"));
        run();
        assertThat(reason("a.xlsx")).contains("不是 xlsx 或 CSV");
    }

    @Test
    void a_folder_that_is_a_link_is_not_used() throws IOException {
        var elsewhere = Files.createDirectories(root.resolveSibling("elsewhere"));
        Files.write(elsewhere.resolve("a.csv"), sheet("HH-1"));
        Files.writeString(elsewhere.resolve("a.csv.sm3"), Deliveries.digest(sheet("HH-1")));
        Files.delete(home.resolve("in"));
        Files.createSymbolicLink(home.resolve("in"), elsewhere);
        run();
        assertThat(elsewhere.resolve("a.csv")).exists();
        assertThat(count("channel_delivery")).isZero();
    }

    @Test
    void the_folder_of_a_system_that_was_ended_is_not_looked_into() throws IOException {
        dropWithDigest("a.csv", sheet("HH-1"));
        world.get(ChannelClients.class).end(client.id(), new Actor.Automatic("测试"));
        run();
        assertThat(names("in")).containsExactly("a.csv", "a.csv.sm3");
    }

    @Test
    void looking_into_the_folders_counts_nobodys_entries() throws Exception {
        try (var connection = world.get(DataSource.class).getConnection();
                var node = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("LOCK TABLE door_entry IN ACCESS EXCLUSIVE MODE");
            var looking = node.submit(folders::run);
            try {
                looking.get(10, TimeUnit.SECONDS);
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void a_file_that_another_node_has_is_left_to_it_until_its_claim_ends() throws IOException {
        dropWithDigest("a.csv", sheet("HH-1"));
        var claims = world.get(DropClaims.class);
        var now = world.clock.instant();
        assertThat(claims.claim(client.id(), "a.csv", now, now.plus(Duration.ofMinutes(10))))
                .isTrue();
        run();
        assertThat(names("in")).contains("a.csv");
        world.clock.advance(Duration.ofMinutes(11));
        run();
        assertThat(names("done")).contains("a.csv.receipt.json");
        assertThat(count("case_file")).isOne();
    }

    @Test
    void a_file_that_fails_again_and_again_is_moved_aside_and_holds_up_nobody() throws IOException {
        database.sql("""
                        CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS
                        'BEGIN IF NEW.file_name = ''a.csv'' THEN RAISE EXCEPTION ''poison''; END IF; RETURN NEW; END'
                        """).update();
        database.sql("CREATE TRIGGER poison BEFORE INSERT ON channel_delivery FOR EACH ROW EXECUTE FUNCTION poison()")
                .update();
        dropWithDigest("a.csv", sheet("HH-1"));
        dropWithDigest("b.csv", sheet("HH-2"));
        run();
        assertThat(names("done")).containsExactly("b.csv", "b.csv.receipt.json");
        assertThat(names("in")).containsExactly("a.csv", "a.csv.sm3");
        for (int tries = 2; tries <= 3; tries++) {
            assertThat(names("refused")).isEmpty();
            world.clock.advance(Duration.ofMinutes(11));
            run();
        }
        assertThat(names("in")).isEmpty();
        assertThat(names("refused")).containsExactly("a.csv", "a.csv.reason.txt");
        assertThat(reason("a.csv")).contains("多次尝试", "没有受理");
        assertThat(count("channel_drop")).isZero();
    }

    @Test
    void a_receipt_that_cannot_be_written_holds_up_no_other_and_is_given_up_with_a_reason() throws IOException {
        Files.createDirectories(home.resolve("done/a.csv.receipt.json.part/full"));
        dropWithDigest("a.csv", sheet("HH-1"));
        dropWithDigest("b.csv", sheet("HH-2"));
        run();
        assertThat(names("done")).contains("b.csv.receipt.json");
        database.sql("UPDATE channel_drop SET tries = 358").update();
        folders.run();
        assertThat(names("refused")).isEmpty();
        folders.run();
        assertThat(reason("a.csv")).contains("已经处理", "请不要重新投递");
        assertThat(count("channel_drop")).isZero();
        assertThat(count("case_file")).isEqualTo(2);
    }

    @Test
    void a_later_file_of_the_same_name_is_a_delivery_of_its_own() throws IOException {
        dropWithDigest("a.csv", sheet("HH-1"));
        folders.run();
        dropWithDigest("b.csv", sheet("HH-2"));
        Files.move(
                home.resolve("in/b.csv"), home.resolve("in/a.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.move(
                home.resolve("in/b.csv.sm3"),
                home.resolve("in/a.csv.sm3"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        run();
        run();
        assertThat(count("case_file")).isEqualTo(2);
        assertThat(names("done"))
                .filteredOn(name -> name.endsWith(".receipt.json"))
                .hasSize(2);
        assertThat(names("in")).isEmpty();
    }
}
