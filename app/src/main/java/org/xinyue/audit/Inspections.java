package org.xinyue.audit;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.xinyue.access.Actor;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Verifies the trail from inside the platform, every night and when an auditor asks (审计核对), and hands out what an auditor
 * needs to verify it elsewhere. The word of the platform about itself is no proof; {@code ./xinyue audit verify} is.
 */
@Service
@Implements(Clause.B4_SECRETS)
public class Inspections {
    private static final String ASKED = "audit-inspection-asked";
    private static final Actor NIGHTLY = new Actor.Automatic("审计核对");

    private final AuditTrail trail;
    private final DataSource source;
    private final JdbcClient database;
    private final Clock clock;
    private final HeadFiles files;

    Inspections(
            AuditTrail trail,
            DataSource source,
            JdbcClient database,
            Clock clock,
            @Value("${xinyue.data:data}") Path data) {
        this.trail = trail;
        this.source = source;
        this.database = database;
        this.clock = clock;
        this.files = new HeadFiles(data);
    }

    /**
     * What a verification found.
     *
     * @param by who asked for it
     * @param lines lines there were
     * @param signed lines the last head answers for
     * @param broken why the trail is not intact (完好), null when it is
     * @param missing why it is not complete (完整), null when it is
     */
    public record Found(
            Instant at,
            String by,
            long lines,
            int heads,
            long signed,
            @Nullable String broken,
            @Nullable String missing) {}

    /** Verifies now, as long as it takes; the trail gets a line that says so. */
    public Found run(Actor by) {
        Verdict verdict = verdict();
        database.sql("""
                        INSERT INTO audit_inspection (id, at, asked_by, lines, heads, signed, broken, missing)
                        VALUES (:id, :at, :by, :lines, :heads, :signed, :broken, :missing)
                        """)
                .param("id", Keys.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.label())
                .param("lines", verdict.lines())
                .param("heads", verdict.heads())
                .param("signed", verdict.signed())
                .param("broken", words(verdict.broken()), java.sql.Types.VARCHAR)
                .param("missing", words(verdict.missing()), java.sql.Types.VARCHAR)
                .update();
        trail.record(
                by,
                "核对审计日志",
                "审计日志",
                "完好：" + (verdict.intact() ? "是" : "否") + "，完整：" + (verdict.complete() ? "是" : "否"));
        return last().orElseThrow();
    }

    private Verdict verdict() {
        String key = publicKey().orElse(null);
        try (Connection connection = source.getConnection()) {
            return Verification.of(connection, files, key);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("审计日志无法读取。", unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("核对被中断。", stopped);
        }
    }

    private static @Nullable String words(@Nullable Fault fault) {
        return fault == null ? null : "第 " + fault.line() + " 行：" + fault.reason();
    }

    /** The last verification, empty before the first. */
    public Optional<Found> last() {
        return database.sql("""
                        SELECT at, asked_by, lines, heads, signed, broken, missing
                        FROM audit_inspection ORDER BY at DESC, id DESC LIMIT 1
                        """)
                .query((row, number) -> new Found(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("asked_by"),
                        row.getLong("lines"),
                        row.getInt("heads"),
                        row.getLong("signed"),
                        row.getString("broken"),
                        row.getString("missing")))
                .optional();
    }

    /** The public key of the heads, 130 hex digits; empty before the first day was signed. */
    public Optional<String> publicKey() {
        return HeadKey.read(files.keyFile()).map(HeadKey::publicKey);
    }

    /** Writes every head as it lies on disk, and the public key, into one ZIP; gives how many heads. */
    public int writeHeads(OutputStream target) throws IOException {
        int count = 0;
        try (var zip = new ZipOutputStream(target)) {
            for (Path head : files.files()) {
                zip.putNextEntry(new ZipEntry("audit/" + head.getFileName()));
                Files.copy(head, zip);
                count++;
            }
            Optional<String> key = publicKey();
            if (key.isPresent()) {
                zip.putNextEntry(new ZipEntry("audit-public-key.txt"));
                zip.write((key.get() + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        }
        return count;
    }

    /** When it runs: a row in the database. */
    @Configuration
    static class Schedules {
        @Bean
        RecurringTask<Void> auditInspectionTask(Inspections inspections) {
            return Tasks.recurring("audit-inspection", new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(2, 30)))
                    .execute((instance, context) -> inspections.run(NIGHTLY));
        }

        @Bean
        OneTimeTask<String> auditInspectionAskedTask(Inspections inspections) {
            return Tasks.oneTime(ASKED, String.class)
                    .execute((instance, context) -> inspections.run(new Actor.Automatic(instance.getData())));
        }

        @Bean
        Asking auditInspectionAsking(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
            return by -> scheduler.ifAvailable(client ->
                    client.scheduleIfNotExists(new TaskInstance<>(ASKED, "now", by + "要求核对"), clock.instant()));
        }
    }

    /** Has the trail verified soon, once however often it is asked for. */
    @FunctionalInterface
    public interface Asking {
        /** @param by name of who asks */
        void ask(String by);
    }
}
