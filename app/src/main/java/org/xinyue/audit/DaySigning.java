package org.xinyue.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.access.Actor;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Signs how far the trail had come at the end of each day (日首) and writes it outside the database, so that whoever can
 * change the database alone cannot shorten or rewrite the trail unseen. Days missed while the platform was down are signed
 * when it runs again. The trail names each head in turn, so that a head taken away shows as well.
 */
@Component
@Implements(Clause.B4_SECRETS)
class DaySigning {
    static final String ACT = "签署审计日首";
    private static final ZoneId REGION = ZoneId.of("Asia/Shanghai");
    private static final Actor SIGNER = new Actor.Automatic("审计日首");
    private static final Logger LOG = LoggerFactory.getLogger(DaySigning.class);

    private final AuditTrail trail;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final HeadFiles files;

    DaySigning(
            AuditTrail trail,
            JdbcClient database,
            TransactionOperations transaction,
            Clock clock,
            @Value("${xinyue.data:data}") Path data) {
        this.trail = trail;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.files = new HeadFiles(data);
    }

    /**
     * Signs every day that has ended and has no head, the oldest first; gives how many.
     *
     * @throws IllegalStateException when the key is gone while heads exist: a second key would make all of them worthless
     */
    int run() {
        int signed = 0;
        while (due(last()).isPresent() && Boolean.TRUE.equals(transaction.execute(status -> signNext()))) {
            signed++;
        }
        return signed;
    }

    private boolean signNext() {
        // No line may be on its way to the day that ends: it would be missing from the head and yet older than it.
        trail.hold();
        Optional<DayHead> before = last();
        before.ifPresent(this::name);
        Optional<LocalDate> day = due(before);
        day.ifPresent(ended -> sign(ended, before));
        return day.isPresent();
    }

    /** The first day without a head, empty when it has not ended or nothing was recorded so far. */
    private Optional<LocalDate> due(Optional<DayHead> before) {
        LocalDate today = day(clock.instant());
        return before.map(head -> head.day().plusDays(1))
                .or(() -> database.sql("SELECT at FROM audit_entry ORDER BY number LIMIT 1")
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(at -> day(at.toInstant())))
                .filter(day -> day.isBefore(today));
    }

    private Optional<DayHead> last() {
        var all = files.files();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(files.read(all.getLast())
                        .orElseThrow(() -> new IllegalStateException(
                                "日首文件 " + all.getLast() + " 无法识别，暂停签署：请从备份恢复后运行 ./xinyue audit verify。")));
    }

    private void sign(LocalDate day, Optional<DayHead> before) {
        before.ifPresent(this::compare);
        HeadKey key = key(before.isPresent());
        Line end = endOf(day);
        var unsigned = new DayHead(
                day,
                end.number(),
                end.digest(),
                before.map(DayHead::mark).orElse(AuditTrail.START),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                key.publicKey(),
                "");
        DayHead head = unsigned.signed(key.sign(unsigned.content()));
        files.write(head);
        name(head);
    }

    private HeadKey key(boolean headsExist) {
        return HeadKey.read(files.keyFile()).orElseGet(() -> {
            if (headsExist) {
                throw new IllegalStateException("找不到审计签名密钥 " + files.keyFile() + "，暂停签署：请从备份恢复该文件。");
            }
            HeadKey fresh = HeadKey.generate();
            fresh.keep(files.keyFile());
            return fresh;
        });
    }

    private Line endOf(LocalDate day) {
        return database.sql("""
                        SELECT number, digest FROM audit_entry WHERE at < :end ORDER BY number DESC LIMIT 1
                        """)
                .param("end", day.plusDays(1).atStartOfDay(REGION).toInstant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Line(row.getLong("number"), row.getString("digest")))
                .single();
    }

    /** Signing goes on all the same: a head says how the trail stood, and the verification says what is wrong with it. */
    private void compare(DayHead before) {
        boolean stands = database.sql("SELECT digest FROM audit_entry WHERE number = :number")
                .param("number", before.lines())
                .query(String.class)
                .optional()
                .filter(before.digest()::equals)
                .isPresent();
        if (!stands) {
            LOG.error("审计日志与 {} 的日首不符，日志可能被改动：请立即运行 ./xinyue audit verify。", before.day());
        }
    }

    /** Once a head: after a crash between file and line the file is there alone. */
    private void name(DayHead head) {
        String subject = "审计日首 " + head.day();
        boolean named = database.sql("SELECT EXISTS (SELECT FROM audit_entry WHERE subject = :subject AND act = :act)")
                .param("subject", subject)
                .param("act", ACT)
                .query(Boolean.class)
                .single();
        if (!named) {
            trail.record(SIGNER, ACT, subject, head.mark());
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, REGION);
    }

    private record Line(long number, String digest) {}

    /** When it runs: a row in the database. */
    @Configuration
    static class Schedules {
        @Bean
        RecurringTask<Void> auditHeadsTask(DaySigning signing) {
            return Tasks.recurring("audit-heads", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> signing.run());
        }
    }
}
