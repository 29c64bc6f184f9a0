package org.xinyue.credit.report;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.calendar.Calendars;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.CreditFiles;
import org.xinyue.credit.Entries;
import org.xinyue.credit.EntryDigest;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Issues credit reports to whoever may read the file, and verifies them for anybody who holds one (信用报告). */
@Service
@Implements(Clause.A6_RECORD)
public class CreditReports {
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final CreditFiles files;
    private final CreditAccess access;
    private final Entries entries;
    private final Clock clock;

    CreditReports(JdbcClient database, CreditFiles files, CreditAccess access, Entries entries, Clock clock) {
        this.database = database;
        this.files = files;
        this.access = access;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Issues a report of the file as it stands; that it was read is put down.
     *
     * @throws org.xinyue.credit.EntryUnknown for whoever may not read the file
     */
    @Transactional
    public CreditReport issue(UUID bodyId, Actor.Official by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = now.atZone(Calendars.zone()).toLocalDate();
        var file = files.file(bodyId, today, by);
        var code = code();
        var sm3 = digest(file.body().id(), file.entries());
        long seq = database.sql("""
                        INSERT INTO credit_report (id, code, body_id, body_name, year, sm3, issued_by, issued_at)
                        VALUES (:id, :code, :body, :name, :year, :sm3, :by, :at) RETURNING seq
                        """)
                .param("id", Keys.next())
                .param("code", code)
                .param("body", file.body().id())
                .param("name", file.body().name())
                .param("year", today.getYear())
                .param("sm3", sm3)
                .param("by", by.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return new CreditReport(number(today.getYear(), seq), code, file.body(), file.entries(), now, sm3);
    }

    private static String number(int year, long seq) {
        return "XYBG" + year + "-" + String.format(Locale.ROOT, "%06d", seq);
    }

    private static String code() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
    }

    private static String digest(UUID body, List<CreditEntry> entries) {
        return EntryDigest.of(body + "\n"
                + entries.stream().map(entry -> entry.stamp().digest()).sorted().collect(Collectors.joining("\n")));
    }

    /**
     * What is known of a report.
     *
     * @param sm3 what the holder compares with the paper
     * @param current true while the file still says the same
     */
    public record Verified(String number, String body, Instant issuedAt, String sm3, boolean current) {}

    /** The report with this code, in any case and with blanks; empty when none was issued. */
    public Optional<Verified> verify(String typed) {
        var code = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return database.sql("SELECT * FROM credit_report WHERE code = :code")
                .param("code", code)
                .query((row, index) -> {
                    var body =
                            access.current(row.getObject("body_id", UUID.class)).id();
                    var now = digest(body, entries.ofBodies(access.withPredecessors(Set.of(body))));
                    return new Verified(
                            number(row.getInt("year"), row.getLong("seq")),
                            row.getString("body_name"),
                            row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                            row.getString("sm3"),
                            now.equals(row.getString("sm3")));
                })
                .optional();
    }
}
