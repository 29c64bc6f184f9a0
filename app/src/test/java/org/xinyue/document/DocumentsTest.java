package org.xinyue.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

/** Files are taken whole and of the promised kind, lie sealed on disk, and are refused when they were touched. */
class DocumentsTest {
    @TempDir
    private Path data;

    private final UUID dossier = UUID.randomUUID();
    private AnnotationConfigApplicationContext context;
    private Documents documents;

    @BeforeEach
    void start() {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", java.util.Map.of("xinyue.data", data.toString())));
        context.register(Setting.class);
        context.refresh();
        documents = context.getBean(Documents.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void gives_back_what_was_handed_in() throws IOException {
        StoredDocument stored = store("施工合同.pdf", SampleFiles.pdf(300_000));
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.bytes()).isEqualTo(300_000);
        assertThat(documents.of(dossier)).containsExactly(stored);
        assertThat(content(stored)).isEqualTo(SampleFiles.pdf(300_000));
    }

    static Stream<Arguments> everyKind() {
        return Stream.of(
                Arguments.of("合同.pdf", SampleFiles.pdf()),
                Arguments.of("照片.JPG", SampleFiles.jpeg()),
                Arguments.of("照片.jpeg", SampleFiles.jpeg()),
                Arguments.of("截图.png", SampleFiles.png()),
                Arguments.of("公文.ofd", SampleFiles.zip("OFD.xml", "Doc_0/Document.xml")),
                Arguments.of("说明.docx", SampleFiles.zip("[Content_Types].xml", "word/document.xml")),
                Arguments.of("清单.xlsx", SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of("说明.doc", SampleFiles.ole("WordDocument")),
                Arguments.of("清单.xls", SampleFiles.ole("Workbook")));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void takes_every_allowed_kind(String name, byte[] content) throws IOException {
        assertThat(content(store(name, content))).isEqualTo(content);
    }

    static Stream<Arguments> everyRefusal() {
        return Stream.of(
                Arguments.of("合同.pdf", SampleFiles.program(), "不能上传程序文件"),
                Arguments.of("合同.docx", SampleFiles.program(), "不能上传程序文件"),
                Arguments.of("setup.exe", SampleFiles.program(), "只能上传"),
                Arguments.of("合同.pdf", SampleFiles.png(), "与扩展名不符"),
                Arguments.of("合同.pdf", "just text".getBytes(UTF_8), "与扩展名不符"),
                Arguments.of("合同.png", "<html><script>".getBytes(UTF_8), "与扩展名不符"),
                Arguments.of("合同.docx", SampleFiles.zip("a.txt"), "与扩展名不符"),
                Arguments.of("合同.xlsx", SampleFiles.zip("word/document.xml"), "与扩展名不符"),
                Arguments.of("合同.ofd", SampleFiles.zip("word/document.xml"), "与扩展名不符"),
                Arguments.of("合同.ofd", SampleFiles.bomb("OFD.xml"), "与扩展名不符"),
                Arguments.of("合同.doc", SampleFiles.ole("Workbook"), "与扩展名不符"),
                Arguments.of("合同.xls", SampleFiles.ole("Nothing"), "与扩展名不符"),
                Arguments.of("合同.doc", SampleFiles.ole("EncryptedPackage"), "去掉密码"),
                Arguments.of("合同.docx", new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "请"),
                Arguments.of("材料.zip", SampleFiles.zip("a.pdf"), "不能上传压缩包"),
                Arguments.of("说明.txt", "text".getBytes(UTF_8), "只能上传"),
                Arguments.of("合同", SampleFiles.pdf(), "没有扩展名"),
                Arguments.of("合同.", SampleFiles.pdf(), "没有扩展名"),
                Arguments.of("", SampleFiles.pdf(), "没有扩展名"),
                Arguments.of("合同.pdf", new byte[0], "文件是空的"));
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void refuses_with_a_sentence_and_leaves_nothing(String name, byte[] content, String sentence) {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> store(name, content))
                .withMessageContaining(sentence);
        assertThat(documents.of(dossier)).isEmpty();
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void refuses_forty_megabytes() {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() ->
                        documents.store(dossier, "合同.pdf", SampleFiles.endlessPdf(40L * 1024 * 1024), "complainant"))
                .withMessage("文件超过 20 MB，请压缩或拆分后再上传");
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void takes_exactly_twenty_megabytes() {
        long limit = 20L * 1024 * 1024;
        assertThat(documents
                        .store(dossier, "合同.pdf", SampleFiles.endlessPdf(limit), "complainant")
                        .bytes())
                .isEqualTo(limit);
    }

    @Test
    void refuses_the_twenty_first_file_even_when_they_arrive_together() {
        var taken = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int file = 0; file < 24; file++) {
                threads.execute(() -> {
                    try {
                        store("合同.pdf", SampleFiles.pdf());
                        taken.incrementAndGet();
                    } catch (DocumentRefused tooMany) {
                        refused.incrementAndGet();
                    }
                });
            }
        }
        assertThat(taken).hasValue(20);
        assertThat(refused).hasValue(4);
        assertThat(filesOnDisk()).isEqualTo(20);
    }

    @Test
    void lies_sealed_on_disk_under_a_name_that_says_nothing() throws IOException {
        store("青城恒远公司的合同.pdf", SampleFiles.pdf());
        try (var tree = Files.walk(data.resolve("documents"))) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString()).doesNotContain("青城", "pdf");
                assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain("%PDF");
            }
        }
        byte[] name = context.getBean(JdbcClient.class)
                .sql("SELECT name_sealed FROM document")
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(name, UTF_8)).doesNotContain("青城");
    }

    @Test
    void refuses_a_file_changed_on_disk() throws IOException {
        StoredDocument stored = store("合同.pdf", SampleFiles.pdf(200_000));
        Path file = onlyFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> content(stored)).hasMessageContaining("校验");
    }

    @Test
    void refuses_a_file_whose_digest_is_not_the_one_noted() {
        StoredDocument stored = store("合同.pdf", SampleFiles.pdf());
        context.getBean(JdbcClient.class)
                .sql("UPDATE document SET sm3 = repeat('0', 64)")
                .update();
        assertThatThrownBy(() -> content(stored)).hasMessageContaining("SM3");
    }

    @Test
    void keeps_nothing_of_a_transaction_that_rolled_back() {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            store("合同.pdf", SampleFiles.pdf());
            status.setRollbackOnly();
        });
        assertThat(documents.of(dossier)).isEmpty();
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void removes_what_a_crash_left_half_written() throws IOException {
        Path left =
                data.resolve("documents/unfinished").resolve(UUID.randomUUID().toString());
        Files.write(left, new byte[10]);
        StoredDocument kept = store("合同.pdf", SampleFiles.pdf());
        new DocumentFiles(context.getBean(org.xinyue.vault.Vault.class), data);
        assertThat(left).doesNotExist();
        assertThat(content(kept)).isEqualTo(SampleFiles.pdf());
    }

    @Test
    void removes_a_file_and_keeps_the_line_that_says_so() {
        StoredDocument stored = store("合同.pdf", SampleFiles.pdf());
        documents.remove(stored.id(), "complainant");
        assertThat(documents.of(dossier)).isEmpty();
        assertThat(filesOnDisk()).isZero();
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> documents.open(stored.id()));
        assertThatExceptionOfType(UnknownDocument.class).isThrownBy(() -> documents.remove(stored.id(), "x"));
    }

    @Test
    void names_never_show_where_they_must_not() {
        StoredDocument stored = store("青城恒远公司.pdf", SampleFiles.pdf());
        assertThat(stored.toString()).doesNotContain("青城");
        assertThat(stored.neutralName(3)).isEqualTo("材料3.pdf");
    }

    private StoredDocument store(String name, byte[] content) {
        return documents.store(dossier, name, new ByteArrayInputStream(content), "complainant");
    }

    private byte[] content(StoredDocument stored) throws IOException {
        try (InputStream content = documents.open(stored.id())) {
            return content.readAllBytes();
        }
    }

    private Path onlyFile() throws IOException {
        try (var tree = Files.walk(data.resolve("documents"))) {
            return tree.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private long filesOnDisk() {
        try (var tree = Files.walk(data.resolve("documents"))) {
            return tree.filter(Files::isRegularFile).count();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    // Not @Configuration: the application's own scan must not find it.
    @EnableTransactionManagement
    @ComponentScan({"org.xinyue.document", "org.xinyue.vault"})
    static class Setting {
        @Bean
        javax.sql.DataSource source() {
            return TestDatabase.migrated();
        }

        @Bean
        JdbcClient database(javax.sql.DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactions(javax.sql.DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        java.time.Clock clock() {
            return TestClock.at("2026-03-02");
        }
    }
}
