package org.xinyue.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.testing.TestDatabase;
import org.xinyue.vault.cipher.SealBroken;

/** Identities are opened under a recorded warrant only, and the vault refuses to run beside a lost or foreign key. */
class VaultTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final OpeningWarrant WARRANT =
            new OpeningWarrant(UUID.randomUUID(), "乌兰", UUID.randomUUID(), "核实合同履行情况，需要联系投诉人");

    @TempDir
    private Path data;

    private final UUID subject = UUID.randomUUID();
    private DataSource source;
    private JdbcClient database;
    private Vault vault;

    @BeforeEach
    void start() {
        source = TestDatabase.migrated();
        database = JdbcClient.create(source);
        vault = vault("");
    }

    @Test
    void opens_an_identity_under_a_warrant_and_records_it() {
        vault.seal(subject, identity("青城恒远建设工程有限公司"));
        assertThat(vault.open(subject, WARRANT).name()).isEqualTo("青城恒远建设工程有限公司");
        assertThat(vault.openings(subject)).hasSize(1).allSatisfy(opening -> {
            assertThat(opening.warrant()).isEqualTo(WARRANT);
            assertThat(opening.openedAt()).isEqualTo(CLOCK.instant());
        });
    }

    @Test
    void replaces_an_identity_that_was_corrected() {
        vault.seal(subject, identity("甲公司"));
        vault.seal(subject, identity("乙公司"));
        assertThat(vault.open(subject, WARRANT).name()).isEqualTo("乙公司");
    }

    @Test
    void keeps_the_record_when_the_caller_rolls_back() {
        vault.seal(subject, identity("甲公司"));
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
            vault.open(subject, WARRANT);
            status.setRollbackOnly();
        });
        assertThat(vault.openings(subject)).hasSize(1);
    }

    @Test
    void refuses_to_open_a_subject_without_identity_and_records_nothing() {
        assertThatExceptionOfType(UnknownIdentity.class).isThrownBy(() -> vault.open(subject, WARRANT));
        assertThat(vault.openings(subject)).isEmpty();
    }

    @Test
    void refuses_a_tampered_identity_and_keeps_the_attempt() {
        vault.seal(subject, identity("甲公司"));
        database.sql("UPDATE vault_identity SET sealed = set_byte(sealed, 80, get_byte(sealed, 80) # 1)")
                .update();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.open(subject, WARRANT));
        assertThat(vault.openings(subject)).hasSize(1);
    }

    @Test
    void refuses_an_identity_moved_to_another_subject() {
        vault.seal(subject, identity("甲公司"));
        UUID other = UUID.randomUUID();
        database.sql("UPDATE vault_identity SET subject_id = :other")
                .param("other", other)
                .update();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault.open(other, WARRANT));
    }

    @Test
    void refuses_to_change_or_remove_a_recorded_opening() {
        vault.seal(subject, identity("甲公司"));
        vault.open(subject, WARRANT);
        for (String change : new String[] {
            "UPDATE vault_opening SET reason = '没有看过任何内容，请放心'", "DELETE FROM vault_opening", "TRUNCATE vault_opening"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.sql(change).update());
        }
    }

    @Test
    void leaves_no_plain_text_in_the_database() {
        vault.seal(subject, identity("青城恒远建设工程有限公司"));
        byte[] stored = database.sql("SELECT sealed FROM vault_identity")
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, UTF_8)).doesNotContain("青城", "13800000000");
    }

    @Test
    void seals_of_short_and_long_names_have_one_length() {
        vault.seal(subject, identity("甲"));
        vault.seal(UUID.randomUUID(), identity("内蒙古自治区青城恒远建设工程有限责任公司呼和浩特分公司"));
        assertThat(database.sql("SELECT DISTINCT length(sealed) FROM vault_identity")
                        .query(Integer.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void never_prints_an_identity() {
        assertThat(identity("青城恒远").toString()).doesNotContain("青城", "张", "138");
        assertThat(String.valueOf(identity("青城恒远"))).isEqualTo("ComplainantIdentity[封存]");
    }

    @Test
    void refuses_a_masked_view_sent_back_as_identity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identity("青城****公司"))
                .withMessageContaining("完整内容");
    }

    @Test
    void refuses_an_identity_without_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> identity(" "));
    }

    @Test
    void refuses_a_warrant_with_a_reason_of_nine_characters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> warrant("需要联系投诉人核实"))
                .withMessageContaining("10");
        assertThat(warrant("需要联系投诉人核实情").reason()).hasSize(10);
    }

    @Test
    void refuses_a_reason_that_only_fills_the_line() {
        assertThatIllegalArgumentException().isThrownBy(() -> warrant("。。。。。。。。。。。。"));
        assertThatIllegalArgumentException().isThrownBy(() -> warrant("  核实         "));
    }

    @Test
    void refuses_a_warrant_without_a_person() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningWarrant(UUID.randomUUID(), " ", UUID.randomUUID(), WARRANT.reason()));
    }

    @Test
    void creates_a_key_only_its_owner_can_read() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void opens_after_a_restart() {
        vault.seal(subject, identity("甲公司"));
        assertThat(vault("").open(subject, WARRANT).name()).isEqualTo("甲公司");
    }

    @Test
    void refuses_to_start_when_the_key_file_is_missing() throws Exception {
        Files.delete(keyFile());
        assertThatExceptionOfType(VaultLocked.class).isThrownBy(() -> vault("")).withMessageContaining("从备份恢复");
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void refuses_to_start_with_a_foreign_key() {
        assertThatExceptionOfType(VaultLocked.class)
                .isThrownBy(() -> vault("ab".repeat(32)))
                .withMessageContaining("不符");
    }

    @Test
    void refuses_to_start_with_a_key_that_is_none() throws Exception {
        Files.writeString(keyFile(), "not a key");
        assertThatExceptionOfType(VaultLocked.class).isThrownBy(() -> vault(""));
    }

    @Test
    void refuses_to_start_when_others_can_read_the_key() throws Exception {
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(VaultLocked.class).isThrownBy(() -> vault("")).withMessageContaining("chmod 600");
    }

    @Test
    void takes_the_key_from_the_environment_without_writing_a_file() {
        source = TestDatabase.migrated();
        database = JdbcClient.create(source);
        var elsewhere = data.resolve("elsewhere");
        new VaultKeys(database, CLOCK, elsewhere, "cd".repeat(32));
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void finds_equal_values_by_fingerprint_and_only_for_one_purpose() {
        assertThat(vault.fingerprint("credit-code", "91150100MA0000001X"))
                .isEqualTo(vault.fingerprint("credit-code", "91150100MA0000001X"))
                .hasSize(64)
                .isNotEqualTo(vault.fingerprint("phone", "91150100MA0000001X"))
                .isNotEqualTo(vault.fingerprint("credit-code", "91150100MA0000002X"));
    }

    @Test
    void derives_a_code_of_exactly_the_digits_asked_for() {
        assertThat(vault.deriveCode("receipt", subject, 16))
                .matches("[0-9]{16}")
                .isEqualTo(vault.deriveCode("receipt", subject, 16));
        assertThat(vault.deriveCode("receipt", UUID.randomUUID(), 16))
                .isNotEqualTo(vault.deriveCode("receipt", subject, 16));
    }

    @Test
    void refuses_to_derive_a_code_that_can_be_guessed() {
        assertThatIllegalArgumentException().isThrownBy(() -> vault.deriveCode("receipt", subject, 5));
    }

    @Test
    void forgets_an_identity_but_not_who_read_it() {
        vault.seal(subject, identity("甲公司"));
        vault.open(subject, WARRANT);
        vault.forget(subject);
        assertThatExceptionOfType(UnknownIdentity.class).isThrownBy(() -> vault.open(subject, WARRANT));
        assertThat(vault.openings(subject)).hasSize(1);
    }

    private Vault vault(String configuredKey) {
        return new Vault(
                database,
                new VaultKeys(database, CLOCK, data, configuredKey),
                CLOCK,
                new JdbcTransactionManager(source));
    }

    private Path keyFile() {
        return data.resolve("keys").resolve("vault.key");
    }

    private static OpeningWarrant warrant(String reason) {
        return new OpeningWarrant(UUID.randomUUID(), "乌兰", UUID.randomUUID(), reason);
    }

    private static ComplainantIdentity identity(String name) {
        return new ComplainantIdentity(name, null, "张三", "李四", "13800000000", null, null);
    }
}
