package org.xinyue.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;
import org.xinyue.vault.cipher.SealCipher;

/** A new master key takes the place of the old one while both open what is theirs; nothing sealed is lost by it or by a crash in its midst. */
class KeyChangeTest {
    private static final OpeningWarrant WARRANT =
            new OpeningWarrant(UUID.randomUUID(), "乌兰", UUID.randomUUID(), "核实合同履行情况，需要联系投诉人");

    @TempDir
    private Path data;

    private final TestClock clock = TestClock.at("2026-03-02");
    private final UUID subject = UUID.randomUUID();
    private DataSource source;
    private Chest chest;

    @BeforeEach
    void start() {
        source = TestDatabase.migrated();
        chest = Chest.over(source, clock, data, "");
        chest.vault().seal(subject, identity("青城恒远建设工程有限公司"));
    }

    @Test
    @Proves(Clause.B4_SECRETS)
    void opens_old_and_new_seals_before_during_and_after_the_change() {
        byte[] before = chest.vault().sealBytes("旧".getBytes(UTF_8));
        String mark = chest.vault().fingerprint("firm", "91150100MA0000001X");
        chest.change().begin("乌兰");
        chest.vault().seal(UUID.randomUUID(), identity("甲公司"));
        assertThat(chest.vault().open(subject, WARRANT).name()).isEqualTo("青城恒远建设工程有限公司");
        run();
        var restarted = Chest.over(source, clock, data, "");
        assertThat(restarted.vault().open(subject, WARRANT).name()).isEqualTo("青城恒远建设工程有限公司");
        assertThat(restarted.vault().openBytes(before)).isEqualTo("旧".getBytes(UTF_8));
        assertThat(restarted.vault().fingerprint("firm", "91150100MA0000001X")).isEqualTo(mark);
    }

    @Test
    void goes_on_after_a_restart_in_the_midst_of_it() {
        days(3);
        chest.change().begin("乌兰");
        JdbcClient.create(source)
                .sql("UPDATE vault_data_key SET made_at = made_at WHERE number = 0")
                .update();
        var restarted = Chest.over(source, clock, data, "");
        assertThat(restarted.vault().open(subject, WARRANT).name()).isEqualTo("青城恒远建设工程有限公司");
        while (restarted.change().step()) {
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(restarted.change().masters())
                .extracting(MasterState::stage)
                .containsExactly(MasterState.Stage.CURRENT, MasterState.Stage.RETIRED);
        assertThat(restarted.change().masters().getLast().keys()).isZero();
    }

    @Test
    void needs_the_old_master_no_more_when_the_change_is_done() throws Exception {
        days(2);
        chest.change().begin("乌兰");
        run();
        Files.delete(data.resolve("keys").resolve("vault.key"));
        assertThat(Chest.over(source, clock, data, "").vault().open(subject, WARRANT).name())
                .isEqualTo("青城恒远建设工程有限公司");
    }

    @Test
    void refuses_to_start_without_the_old_master_while_it_still_wraps_keys() throws Exception {
        days(1);
        chest.change().begin("乌兰");
        Files.delete(data.resolve("keys").resolve("vault.key"));
        assertThatExceptionOfType(VaultLocked.class)
                .isThrownBy(() -> Chest.over(source, clock, data, ""))
                .withMessageContaining("放回原处")
                .withMessageContaining(chest.change().masters().getLast().shortMark());
    }

    @Test
    void refuses_a_second_change_while_the_first_goes_on() {
        chest.change().begin("乌兰");
        assertThatExceptionOfType(VaultRefused.class)
                .isThrownBy(() -> chest.change().begin("乌兰"))
                .withMessageContaining("还没有完成");
        run();
        chest.change().begin("乌兰");
        assertThat(chest.change().masters()).hasSize(3);
    }

    @Test
    void refuses_a_change_in_the_environment_before_a_second_key_is_given() {
        var only = "ab".repeat(32);
        var fresh = TestDatabase.migrated();
        var given = Chest.over(fresh, clock, data.resolve("none"), only);
        given.vault().seal(subject, identity("甲公司"));
        assertThatExceptionOfType(VaultRefused.class)
                .isThrownBy(() -> given.change().begin("乌兰"))
                .withMessageContaining("XINYUE_VAULT_KEY");
        var two = Chest.over(fresh, clock, data.resolve("none"), only + "," + "cd".repeat(32));
        two.change().begin("乌兰");
        while (two.change().step()) {
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(Chest.over(fresh, clock, data.resolve("none"), "cd".repeat(32))
                        .vault()
                        .open(subject, WARRANT)
                        .name())
                .isEqualTo("甲公司");
    }

    @Test
    void names_who_began_and_never_a_key() {
        String mark = chest.change().begin("乌兰");
        assertThat(chest.change().masters().getFirst().begunBy()).isEqualTo("乌兰");
        assertThat(JdbcClient.create(source)
                        .sql("SELECT count(*) FROM vault_master WHERE mark = :mark")
                        .param("mark", mark)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(chest.change().masters().toString()).doesNotContain("secret");
    }

    @Test
    void takes_a_data_key_of_its_own_every_day() {
        byte[] monday = chest.vault().sealBytes(new byte[] {1});
        clock.advance(Duration.ofDays(1));
        byte[] tuesday = chest.vault().sealBytes(new byte[] {1});
        assertThat(java.util.Arrays.copyOf(monday, 10)).isNotEqualTo(java.util.Arrays.copyOf(tuesday, 10));
        assertThat(chest.vault().openBytes(monday)).isEqualTo(chest.vault().openBytes(tuesday));
    }

    @Test
    void keeps_the_key_of_the_day_when_the_first_caller_rolls_back() {
        clock.advance(Duration.ofDays(1));
        var sealed = new java.util.concurrent.atomic.AtomicReference<byte[]>();
        new org.springframework.transaction.support.TransactionTemplate(
                        new org.springframework.jdbc.support.JdbcTransactionManager(source))
                .executeWithoutResult(status -> {
                    sealed.set(chest.vault().sealBytes("内容".getBytes(UTF_8)));
                    status.setRollbackOnly();
                });
        var restarted = Chest.over(source, clock, data, "");
        assertThat(restarted.vault().openBytes(sealed.get())).isEqualTo("内容".getBytes(UTF_8));
    }

    @Test
    void opens_what_another_cipher_sealed_before_the_setting_was_changed() {
        var aes = Chest.over(source, clock, KeyPlace.of(data, ""), SealCipher.AES_GCM);
        byte[] sealed = aes.vault().sealBytes("内容".getBytes(UTF_8));
        assertThat(sealed[1]).isEqualTo((byte) 2);
        assertThat(chest.vault().openBytes(sealed)).isEqualTo("内容".getBytes(UTF_8));
        assertThat(aes.vault().open(subject, WARRANT).name()).isEqualTo("青城恒远建设工程有限公司");
    }

    private void days(int count) {
        for (int day = 0; day < count; day++) {
            clock.advance(Duration.ofDays(1));
            chest.vault().sealBytes(new byte[] {1});
        }
    }

    private void run() {
        while (chest.change().step()) {
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private static ComplainantIdentity identity(String name) {
        return new ComplainantIdentity(name, null, "张三", "李四", "13800000000", null, null);
    }
}
