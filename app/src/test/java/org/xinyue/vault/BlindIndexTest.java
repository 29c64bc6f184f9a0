package org.xinyue.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestDatabase;

/** A complainant is found by the whole of what one knows already, and the table gives nothing away to who has no key. */
class BlindIndexTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path data;

    private final UUID subject = UUID.randomUUID();
    private DataSource source;
    private JdbcClient database;
    private Chest chest;

    @BeforeEach
    void start() {
        source = TestDatabase.migrated();
        database = JdbcClient.create(source);
        chest = Chest.over(source, CLOCK, data, "");
        chest.vault().seal(subject, identity("青城恒远（呼和浩特）建设有限公司", "13800000001"));
        chest.vault().seal(UUID.randomUUID(), identity("青城恒远建设有限公司", "13800000002"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青城恒远（呼和浩特）建设有限公司",
                " 青城恒远(呼和浩特) 建设有限公司 ",
                "91150100ma0000001x",
                "9115 0100 MA00 0000 1X",
                "13800000001",
                "+86 138-0000-0001"
            })
    @Proves(Clause.B4_IDENTITY)
    void finds_the_firm_by_the_whole_value_in_any_spelling(String typed) {
        assertThat(chest.index().find(typed)).containsExactly(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"青城恒远", "建设有限公司", "", "（）", "1380000000", "91150100MA000000", "%", "青城恒远%"})
    void finds_nothing_by_a_part(String typed) {
        assertThat(chest.index().find(typed)).doesNotContain(subject);
    }

    @Test
    void holds_no_digest_that_can_be_made_without_the_key() {
        var digests = database.sql("SELECT digest FROM vault_index")
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(digests).hasSize(5).allSatisfy(digest -> assertThat(digest)
                .hasSize(32)
                .isNotEqualTo(org.xinyue.vault.cipher.Sm3.digest("13800000001".getBytes(UTF_8))));
    }

    @Test
    void forgets_the_former_value_when_an_identity_is_corrected() {
        chest.vault().seal(subject, identity("青城恒远（呼和浩特）建设有限公司", "13900000009"));
        assertThat(chest.index().find("13800000001")).isEmpty();
        assertThat(chest.index().find("13900000009")).containsExactly(subject);
        assertThat(chest.index().find("91150100MA0000001X")).containsExactly(subject);
    }

    @Test
    void finds_nothing_that_was_forgotten() {
        chest.vault().forget(subject);
        assertThat(chest.index().find("13800000001")).isEmpty();
    }

    @Test
    void finds_everything_while_and_after_the_index_is_written_anew_and_keeps_nothing_of_the_old_key() {
        chest.index().step();
        while (chest.index().step()) {
            assertThat(chest.index().find("13800000001")).containsExactly(subject);
        }
        var before = keys();
        chest.index().renew("乌兰");
        UUID during = UUID.randomUUID();
        chest.vault().seal(during, identity("甲公司", "13700000003"));
        boolean more = true;
        while (more) {
            more = chest.index().step();
            assertThat(chest.index().find("13800000001")).containsExactly(subject);
            assertThat(chest.index().find("13700000003")).containsExactly(during);
        }
        assertThat(keys()).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(chest.index().progress()).get().satisfies(progress -> {
            assertThat(progress.done()).isEqualTo(3);
            assertThat(progress.endedAt()).isNotNull();
        });
    }

    @Test
    void refuses_to_begin_anew_before_the_first_is_done() {
        chest.index().renew("乌兰");
        assertThatExceptionOfType(VaultRefused.class)
                .isThrownBy(() -> chest.index().renew("乌兰"))
                .withMessageContaining("正在重建");
    }

    @Test
    void takes_in_what_was_sealed_before_there_was_an_index() {
        database.sql("DELETE FROM vault_index").update();
        assertThat(chest.index().find("13800000001")).isEmpty();
        boolean more = true;
        while (more) {
            more = chest.index().step();
        }
        assertThat(chest.index().find("13800000001")).containsExactly(subject);
    }

    private java.util.List<Long> keys() {
        return database.sql("SELECT DISTINCT key_number FROM vault_index")
                .query(Long.class)
                .list();
    }

    private static ComplainantIdentity identity(String name, String phone) {
        var code = name.contains("呼和浩特") ? "91150100MA0000001X" : null;
        return new ComplainantIdentity(name, code, "张三", "李四", phone, null, null);
    }
}
