package org.xinyue.client.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinyue.client.Complaint;
import org.xinyue.client.Credentials;
import org.xinyue.client.FakePlatform;
import org.xinyue.client.NotSignedIn;
import org.xinyue.client.Retry;
import org.xinyue.client.Settings;
import org.xinyue.client.Unavailable;
import org.xinyue.client.XinyueClient;

/** Nothing put into a spool is lost, doubled, or sent before what it follows. */
final class SpoolTest {
    private static final String INVALID = "{\"type\":\"urn:xinyue:problem:invalid\",\"detail\":\"有 1 处需要改正\"}";

    private final FakePlatform platform = new FakePlatform();
    private final XinyueClient client = client("right");
    private final List<Outcome> told = new ArrayList<>();
    private final Path temporary;
    private final Path directory;
    private Spool spool;

    SpoolTest(@TempDir Path temporary) {
        this.temporary = temporary;
        directory = temporary.resolve("spool");
        spool = Spool.open(directory, client);
    }

    private XinyueClient client(String secret) {
        return new XinyueClient(Settings.of(platform.address(), Credentials.secret("id", secret))
                .with(Retry.NONE));
    }

    @AfterEach
    void close() {
        spool.close();
        platform.close();
    }

    private static Complaint complaint(String number) {
        return Complaint.numbered(number).with("/complainant/name", "青城恒远 " + number);
    }

    private List<String> sent() {
        return platform.seen().stream()
                .map(seen -> seen.method() + " " + seen.target().replace("/api/v1/complaints", ""))
                .toList();
    }

    private void reopen() {
        spool.close();
        spool = Spool.open(directory, client);
    }

    @Test
    void what_is_put_in_is_sent_in_order_and_told_with_its_receipt() {
        var id = spool.lodge(complaint("1"));
        spool.supplement("1", "S-1", "对方仍然拒绝付款");
        spool.withdraw("1", "双方已经和解");
        var delivery = spool.deliver(told::add);
        assertThat(delivery).isEqualTo(new Delivery(3, 0, 0, null));
        assertThat(sent()).containsExactly("POST ", "POST /1/supplements", "POST /1/withdrawal");
        assertThat(told.get(0).id()).isEqualTo(id);
        assertThat(told.get(0).receipt()).isNotNull();
        assertThat(spool.deliver(told::add).taken()).isZero();
    }

    @Test
    void what_waits_survives_the_process() {
        spool.lodge(complaint("1"));
        reopen();
        spool.lodge(complaint("2"));
        spool.deliver(told::add);
        assertThat(told).extracting(Outcome::number).containsExactly("1", "2");
    }

    @Test
    void without_a_line_everything_waits_and_the_round_ends() {
        platform.thenBreaks();
        spool.lodge(complaint("1"));
        spool.lodge(complaint("2"));
        var delivery = spool.deliver(told::add);
        assertThat(delivery.stoppedBy()).isInstanceOf(Unavailable.class);
        assertThat(delivery.waiting()).isEqualTo(2);
        assertThat(told).isEmpty();
        assertThat(spool.deliver(told::add).taken()).isEqualTo(2);
        assertThat(told.get(0).receipt())
                .satisfies(receipt -> assertThat(receipt.repeated()).isTrue());
    }

    @Test
    void a_platform_that_fails_over_one_complaint_holds_back_only_what_is_about_it() {
        platform.then(500, "{}");
        spool.lodge(complaint("1"));
        spool.supplement("1", "S-1", "对方仍然拒绝付款");
        spool.lodge(complaint("2"));
        var delivery = spool.deliver(told::add);
        assertThat(delivery).isEqualTo(new Delivery(1, 0, 2, null));
        assertThat(told).extracting(Outcome::number).containsExactly("2");
        spool.deliver(told::add);
        assertThat(told).extracting(Outcome::kind).containsExactly(Kind.LODGE, Kind.LODGE, Kind.SUPPLEMENT);
    }

    @Test
    void a_refused_complaint_is_set_aside_with_the_reason_and_what_follows_it_waits() {
        platform.then(422, INVALID);
        var id = spool.lodge(complaint("1"));
        spool.supplement("1", "S-1", "对方仍然拒绝付款");
        spool.lodge(complaint("2"));
        assertThat(spool.deliver(told::add)).isEqualTo(new Delivery(1, 1, 1, null));
        assertThat(spool.aside()).containsExactly(new SetAside(id, Kind.LODGE, "1", "有 1 处需要改正"));
        reopen();
        assertThat(spool.deliver(told::add)).isEqualTo(new Delivery(0, 0, 1, null));
        assertThat(spool.aside()).hasSize(1);
    }

    @Test
    void a_better_complaint_takes_the_place_of_the_refused_one_before_what_follows() {
        platform.then(422, INVALID);
        var id = spool.lodge(complaint("1"));
        spool.supplement("1", "S-1", "对方仍然拒绝付款");
        spool.deliver(told::add);
        spool.again(id, complaint("1").with("/breach/kind", "ARREARS"));
        assertThat(spool.aside()).isEmpty();
        spool.deliver(told::add);
        assertThat(sent()).containsExactly("POST ", "POST ", "POST /1/supplements");
        assertThat(platform.seen().get(1).body()).contains("ARREARS");
    }

    @Test
    void what_lies_aside_can_be_tried_again_or_given_up() {
        platform.then(422, INVALID).then(422, INVALID);
        var first = spool.lodge(complaint("1"));
        var second = spool.lodge(complaint("2"));
        spool.deliver(told::add);
        spool.drop(second);
        spool.again(first);
        assertThat(spool.deliver(told::add)).isEqualTo(new Delivery(1, 0, 0, null));
        assertThat(spool.aside()).isEmpty();
        assertThatThrownBy(() -> spool.again(first)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spool.drop("../lock")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_number_cannot_take_the_place_of_a_refused_complaint() {
        platform.then(422, INVALID);
        var id = spool.lodge(complaint("1"));
        spool.deliver(told::add);
        assertThatThrownBy(() -> spool.again(id, complaint("2"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(spool.aside()).hasSize(1);
    }

    @Test
    void a_refused_supplement_stops_nothing() {
        platform.then(200, "{\"receivedAt\":\"2026-03-02T01:00:00Z\"}").then(422, INVALID);
        spool.lodge(complaint("1"));
        spool.supplement("1", "S-1", "短");
        spool.withdraw("1", "双方已经和解");
        assertThat(spool.deliver(told::add)).isEqualTo(new Delivery(2, 1, 0, null));
    }

    @Test
    void a_stranger_keeps_everything_waiting() {
        spool.close();
        try (var stranger = Spool.open(directory, client("wrong"))) {
            stranger.lodge(complaint("1"));
            var delivery = stranger.deliver(told::add);
            assertThat(delivery.stoppedBy()).isInstanceOf(NotSignedIn.class);
            assertThat(delivery.waiting()).isOne();
        }
    }

    @Test
    void a_listener_that_fails_is_told_again() {
        spool.lodge(complaint("1"));
        assertThatThrownBy(() -> spool.deliver(outcome -> {
                    throw new IllegalStateException("the caller's database is down");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(spool.waiting()).isOne();
        spool.deliver(told::add);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_damaged_file_is_set_aside_and_stops_nothing() throws IOException {
        var id = spool.lodge(complaint("1"));
        Files.writeString(directory.resolve("waiting/" + id + ".json"), "{\"kind\":");
        spool.lodge(complaint("2"));
        assertThat(spool.deliver(told::add)).isEqualTo(new Delivery(1, 1, 0, null));
        assertThat(spool.aside().get(0).reason()).contains("cannot be read");
        Files.writeString(directory.resolve("waiting/000000000000001.json"), "{\"kind\":\"FUTURE\"}");
        assertThat(spool.deliver(told::add).setAside()).isOne();
    }

    @Test
    void evidence_is_copied_and_goes_with_its_name() throws IOException {
        var file = temporary.resolve("合同.pdf");
        Files.writeString(file, "%PDF-1.4");
        spool.lodge(complaint("1"));
        spool.attach("1", file);
        Files.delete(file);
        reopen();
        assertThat(spool.deliver(told::add).taken()).isEqualTo(2);
        assertThat(platform.seen().get(1).body()).isEqualTo("%PDF-1.4");
        assertThat(directory.resolve("waiting")).isEmptyDirectory();
    }

    @Test
    void what_was_half_written_when_the_power_failed_is_swept_away() throws IOException {
        Files.writeString(directory.resolve("waiting/000000000000007.json.part"), "{\"ki");
        Files.writeString(directory.resolve("waiting/000000000000008.content"), "%PDF");
        Files.writeString(directory.resolve("aside/000000000000009.reason.txt"), "x");
        reopen();
        assertThat(directory.resolve("waiting")).isEmptyDirectory();
        assertThat(directory.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void evidence_whose_move_aside_was_cut_in_two_is_still_whole() throws IOException {
        var file = temporary.resolve("a.pdf");
        Files.writeString(file, "%PDF-1.4");
        var id = spool.attach("1", file);
        Files.writeString(directory.resolve("aside/" + id + ".reason.txt"), "x");
        Files.move(directory.resolve("waiting/" + id + ".content"), directory.resolve("aside/" + id + ".content"));
        reopen();
        assertThat(spool.aside()).isEmpty();
        assertThat(spool.deliver(told::add).taken()).isOne();
        assertThat(platform.seen().get(0).body()).isEqualTo("%PDF-1.4");
        assertThat(directory.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void only_its_owner_may_read_what_waits() throws IOException {
        var id = spool.lodge(complaint("1"));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("waiting/" + id + ".json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_opener_is_refused_in_this_process_and_in_another() throws Exception {
        assertThatThrownBy(() -> Spool.open(directory, client)).isInstanceOf(SpoolInUse.class);
        assertThat(process("open").waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(output()).content().contains("in use");
    }

    @Test
    void a_process_that_is_killed_leaves_everything_it_had_put_in() throws Exception {
        spool.close();
        var writer = process("write");
        while (lines() < 50 && writer.isAlive()) {
            writer.waitFor(5, TimeUnit.MILLISECONDS);
        }
        writer.destroyForcibly().waitFor();
        int written = lines();
        spool = Spool.open(directory, client);
        assertThat(spool.waiting())
                .as("acknowledged, and at most the one being written")
                .isBetween(written, written + 1);
        var delivery = spool.deliver(told::add);
        assertThat(delivery.setAside()).isZero();
        assertThat(told.stream().map(Outcome::number).toList())
                .startsWith("0", "1", "2")
                .hasSizeGreaterThanOrEqualTo(50)
                .doesNotHaveDuplicates();
    }

    private Path output() {
        return temporary.resolve("output");
    }

    private int lines() throws IOException {
        return Files.exists(output())
                ? (int) Files.readString(output())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                : 0;
    }

    private Process process(String task) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherProcess.class.getName(),
                        task,
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }
}
