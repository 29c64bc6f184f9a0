package org.xinyue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

/** Whatever is done to the trail or to its heads behind the platform's back, one of the two verdicts says so. */
@Proves(Clause.B4_SECRETS)
class VerificationTest {
    private static final Actor OFFICER =
            new Actor.Official(UUID.randomUUID(), "乌兰", Set.of(UUID.randomUUID()), Set.of(Role.CASE_OFFICER));

    @TempDir
    private Path data;

    private AnnotationConfigApplicationContext context;
    private AuditTrail trail;
    private JdbcClient database;
    private TestClock clock;
    private HeadFiles files;

    @BeforeEach
    void start() {
        context = new AnnotationConfigApplicationContext(AuditTrailTest.Setting.class);
        trail = context.getBean(AuditTrail.class);
        database = context.getBean(JdbcClient.class);
        clock = context.getBean(TestClock.class);
        files = new HeadFiles(data);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void an_empty_trail_is_intact_and_complete() {
        assertThat(signing(data).run()).isZero();
        assertThat(verdict()).isEqualTo(new Verdict(0, 0, 0, null, null));
    }

    @Test
    void a_trail_of_several_signed_days_is_intact_and_complete() {
        threeDays();
        assertThat(verdict()).isEqualTo(new Verdict(18, 3, 17, null, null));
        assertThat(trail.latest(1).getFirst().subject()).isEqualTo("审计日首 2026-03-04");
    }

    @Test
    void a_long_trail_is_walked_in_batches_and_its_one_bad_line_found() {
        generate(3_500);
        assertThat(verdict().lines()).isEqualTo(3_500);
        assertThat(verdict().intact()).isTrue();
        change("UPDATE audit_entry SET detail = '改过' WHERE number = 2345");
        assertThat(broken()).isEqualTo(2345);
    }

    @Test
    void signs_the_days_missed_while_the_platform_was_down_and_never_a_day_twice() {
        fill(2);
        clock.advanceDays(4);
        assertThat(signing(data).run()).isEqualTo(4);
        assertThat(signing(data).run()).isZero();
        assertThat(files.heads())
                .extracting(head -> head.day().toString())
                .containsExactly("2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05");
        assertThat(files.heads()).extracting(DayHead::lines).containsExactly(2L, 2L, 2L, 2L);
    }

    @Test
    void does_not_sign_a_day_before_it_has_ended() {
        fill(2);
        assertThat(signing(data).run()).isZero();
        assertThat(files.files()).isEmpty();
    }

    @Test
    void names_a_head_that_was_written_just_before_a_crash() {
        threeDays();
        change("DELETE FROM audit_entry WHERE number = 18");
        clock.advanceDays(1);
        signing(data).run();
        assertThat(trail.latest(2))
                .extracting(AuditEntry::subject)
                .containsExactly("审计日首 2026-03-05", "审计日首 2026-03-04");
        assertThat(verdict().intact() && verdict().complete()).isTrue();
    }

    @Test
    void finds_a_changed_line() {
        threeDays();
        change("UPDATE audit_entry SET detail = '改过' WHERE number = 3");
        assertThat(broken()).isEqualTo(3);
        assertThat(verdict().complete()).isTrue();
    }

    @Test
    void finds_words_moved_from_one_column_to_the_next() {
        trail.record(OFFICER, "查看", "案件一", "");
        change("UPDATE audit_entry SET act = '查看案', subject = '件一'");
        assertThat(broken()).isEqualTo(1);
    }

    @Test
    void finds_a_line_taken_out() {
        threeDays();
        change("DELETE FROM audit_entry WHERE number = 2");
        assertThat(broken()).isEqualTo(2);
        assertThat(missing()).isEqualTo(2);
    }

    @Test
    void finds_the_first_line_taken_out() {
        threeDays();
        change("DELETE FROM audit_entry WHERE number = 1");
        assertThat(missing()).isEqualTo(1);
    }

    @Test
    void finds_a_tail_cut_off_although_what_is_left_is_a_chain() {
        threeDays();
        change("DELETE FROM audit_entry WHERE number > 7");
        assertThat(verdict().intact()).isTrue();
        assertThat(missing()).isEqualTo(8);
    }

    @Test
    void finds_everything_taken_out() {
        threeDays();
        change("TRUNCATE audit_entry");
        assertThat(missing()).isEqualTo(1);
    }

    @Test
    void finds_a_chain_rewritten_from_a_line_on_with_every_digest_made_again() {
        threeDays();
        rewrite(3);
        assertThat(broken()).isEqualTo(5);
        assertThat(missing()).isEqualTo(5);
    }

    @Test
    void finds_a_head_taken_away_in_the_middle_at_the_beginning_and_at_the_end() throws IOException {
        threeDays();
        for (Path file : files.files()) {
            Path aside = data.resolve("aside");
            Files.move(file, aside);
            assertThat(verdict().complete()).as(file.toString()).isFalse();
            Files.move(aside, file);
        }
        assertThat(verdict().complete()).isTrue();
    }

    @Test
    void finds_all_heads_taken_away_even_with_the_lines_that_name_them() throws IOException {
        threeDays();
        change("DELETE FROM audit_entry WHERE number > 5");
        for (Path file : files.files()) {
            Files.delete(file);
        }
        assertThat(missing()).isEqualTo(1);
    }

    @Test
    void finds_a_head_signed_with_a_foreign_key() throws IOException {
        threeDays();
        DayHead own = files.heads().getFirst();
        HeadKey foreign = HeadKey.generate();
        var forged = new DayHead(
                own.day(), own.lines(), own.digest(), own.previous(), own.signedAt(), foreign.publicKey(), "");
        replace(forged.signed(foreign.sign(forged.content())));
        assertThat(broken()).isEqualTo(own.lines());
        assertThat(reason()).contains("另一把密钥");
    }

    @Test
    void finds_a_head_whose_content_or_signature_was_changed() throws IOException {
        threeDays();
        DayHead own = files.heads().getLast();
        replace(new DayHead(own.day(), 4, own.digest(), own.previous(), own.signedAt(), own.key(), own.signature()));
        assertThat(reason()).contains("签名不成立");
        replace(own.signed("00"));
        assertThat(reason()).contains("签名不成立");
    }

    @Test
    void finds_a_head_file_that_is_no_head_or_has_the_name_of_another_day() throws IOException {
        threeDays();
        Files.copy(files.files().getFirst(), files.folder().resolve("2026-03-05.head"));
        assertThat(reason()).contains("无法识别");
        Files.writeString(files.folder().resolve("2026-03-06.head"), "day: 2026-03-06\n");
        assertThat(verdict().intact()).isFalse();
    }

    @Test
    void does_not_take_heads_for_good_without_a_key_to_check_them() {
        threeDays();
        assertThat(verdict(source(), files, null).intact()).isFalse();
        assertThat(verdict(source(), files, HeadKey.generate().publicKey()).intact())
                .isFalse();
    }

    @Test
    void refuses_to_sign_with_a_second_key_or_one_that_others_may_read() throws IOException {
        threeDays();
        clock.advanceDays(1);
        Files.setPosixFilePermissions(files.keyFile(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatIllegalStateException().isThrownBy(() -> signing(data).run()).withMessageContaining("chmod 600");
        Files.delete(files.keyFile());
        assertThatIllegalStateException().isThrownBy(() -> signing(data).run()).withMessageContaining("备份");
        assertThat(files.files()).hasSize(3);
    }

    @Test
    void never_writes_over_a_file() throws IOException {
        Path file = data.resolve("once");
        Files.writeString(file, "first");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> WholeFile.write(file, new byte[3], Files.getPosixFilePermissions(file)));
        assertThat(file).hasContent("first");
        assertThat(data.resolve("once.tmp")).doesNotExist();
    }

    /** Five lines a day; the head of a day is named by the first line of the next. Heads stand at lines 5, 11 and 17. */
    private void threeDays() {
        for (int day = 0; day < 3; day++) {
            fill(5);
            clock.advanceDays(1);
            signing(data).run();
        }
    }

    private void fill(int lines) {
        for (int line = 0; line < lines; line++) {
            trail.record(OFFICER, "查看案件", "一", "");
        }
    }

    private void generate(int lines) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> fill(lines));
    }

    /** What somebody does who has the database and knows how digests are made. */
    private void rewrite(long from) {
        List<AuditEntry> lines = trail.latest(100).reversed();
        String previous = lines.get((int) from - 2).digest();
        change("DELETE FROM audit_entry WHERE number >= " + from);
        for (AuditEntry line : lines.subList((int) from - 1, lines.size())) {
            var other = new AuditEntry(
                    line.number(), line.at(), null, "别人", line.act(), line.subject(), line.detail(), previous, "");
            previous = new LineDigest().of(other);
            trail.insert(other, previous);
        }
    }

    private void change(String sql) {
        database.sql("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only")
                .update();
        database.sql(sql).update();
        database.sql("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only")
                .update();
    }

    private void replace(DayHead head) throws IOException {
        Path other = Files.write(data.resolve("other"), head.file());
        Files.move(other, files.file(head.day()), StandardCopyOption.REPLACE_EXISTING);
    }

    private DaySigning signing(Path directory) {
        var transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return new DaySigning(trail, database, transactions, clock, directory);
    }

    private DataSource source() {
        return context.getBean(DataSource.class);
    }

    private Verdict verdict() {
        String key = HeadKey.read(files.keyFile()).map(HeadKey::publicKey).orElse(null);
        return verdict(source(), files, key);
    }

    private long broken() {
        Fault fault = verdict().broken();
        assertThat(fault).isNotNull();
        return fault == null ? 0 : fault.line();
    }

    private String reason() {
        Fault fault = verdict().broken();
        return fault == null ? "" : fault.reason();
    }

    private long missing() {
        Fault fault = verdict().missing();
        assertThat(fault).isNotNull();
        return fault == null ? 0 : fault.line();
    }

    private static Verdict verdict(DataSource source, HeadFiles files, @Nullable String key) {
        try (Connection connection = source.getConnection()) {
            return Verification.of(connection, files, key);
        } catch (SQLException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
