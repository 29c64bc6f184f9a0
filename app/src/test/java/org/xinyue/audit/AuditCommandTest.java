package org.xinyue.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.testing.TestDatabase;

/** The command answers with its exit code and one sentence for each verdict, and says what it cannot do. */
class AuditCommandTest {
    @TempDir
    private Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void gives_two_verdicts_of_an_outside_database() {
        assertThat(run(outside(TestDatabase.migratedUrl()), "verify", "--data", data.toString()))
                .isZero();
        assertThat(text(out)).contains("intact（完好）: yes", "complete（完整）: yes", "共 0 行");
    }

    @Test
    void answers_1_with_the_line_when_a_verdict_is_no() {
        var url = TestDatabase.migratedUrl();
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(TestDatabase.user());
        JdbcClient.create(source).sql("""
                        INSERT INTO audit_entry (number, at, actor, act, subject, detail, previous, digest)
                        VALUES (1, now(), '乌兰', '查看案件', '一', '', repeat('0', 64), repeat('f', 64))
                        """).update();
        assertThat(run(outside(url), "verify", "--data", data.toString())).isEqualTo(1);
        assertThat(text(out)).contains("intact（完好）: no（否），第 1 行", "complete（完整）: yes");
    }

    @Test
    void misses_the_heads_when_their_key_is_given_and_none_is_there() {
        String key = HeadKey.generate().publicKey();
        assertThat(run(outside(TestDatabase.migratedUrl()), "verify", "--data", data.toString(), "--key", key))
                .isEqualTo(1);
        assertThat(text(out)).contains("complete（完整）: no");
    }

    @Test
    void prints_the_public_key_and_nothing_else() {
        var key = HeadKey.generate();
        key.keep(new HeadFiles(data).keyFile());
        assertThat(run(Map.of(), "key", "--data", data.toString())).isZero();
        assertThat(text(out)).isEqualTo(key.publicKey() + System.lineSeparator());
    }

    @Test
    void refuses_to_print_a_key_that_is_not_there_or_to_take_one() {
        assertThat(run(Map.of(), "key", "--data", data.toString())).isEqualTo(2);
        assertThat(run(Map.of(), "key", "--key", "04")).isEqualTo(2);
        assertThat(text(err)).contains("还没有签名密钥", "不接受 --key");
        assertThat(data.resolve("keys")).doesNotExist();
    }

    @Test
    void prints_help() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(text(out)).contains("平台须先停止");
    }

    @Test
    void refuses_what_it_does_not_know() {
        for (List<String> words :
                List.of(List.<String>of(), List.of("sign"), List.of("verify", "--fast"), List.of("verify", "--data"))) {
            assertThat(run(Map.of(), words.toArray(String[]::new))).isEqualTo(2);
        }
        assertThat(text(err)).contains("不认识的选项 --fast", "--data 后面缺少值");
    }

    @Test
    void refuses_a_directory_that_is_not_there_or_has_no_database() {
        assertThat(run(Map.of(), "verify", "--data", data.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(run(Map.of(), "verify", "--data", data.toString())).isEqualTo(2);
        assertThat(text(err)).contains("没有目录", "没有数据库");
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void refuses_a_database_it_cannot_read_and_a_key_file_that_is_no_key() throws IOException {
        assertThat(run(outside(TestDatabase.emptyUrl()), "verify", "--data", data.toString()))
                .isEqualTo(2);
        Files.createDirectories(data.resolve("keys"));
        Path key = Files.writeString(data.resolve("keys/audit.key"), "zz\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(run(outside(TestDatabase.migratedUrl()), "verify", "--data", data.toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("审计日志无法读取", "不是 64 位十六进制数");
    }

    private static Map<String, String> outside(String url) {
        return Map.of("XINYUE_DB_URL", url, "XINYUE_DB_USER", TestDatabase.user());
    }

    private int run(Map<String, String> environment, String... words) {
        return AuditCommand.run(
                List.of(words), environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
