package org.xinyue.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.organisation.CreditCode.Check;

/**
 * Genuine credit codes that fail the check (信用代码人工复核): one person asks with a reason, another has seen the certificate
 * and approves. Until then the code is refused everywhere.
 */
@Component
public class CreditCodeOverrides {
    private static final int SHORTEST_REASON = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A request that waits for its second person. */
    public record Pending(String code, String reason, String requestedBy) {}

    public CreditCodeOverrides(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.clock = clock;
    }

    /**
     * Asks for an override. Throws {@link OrganisationRefused} when the code needs none, cannot have one (wrong length or
     * characters), has no reason, or was asked for before.
     */
    public void request(String typed, String reason, String requestedBy) {
        String code = switch (CreditCode.check(typed)) {
            case Check.Valid valid -> throw new OrganisationRefused("该代码校验无误，无须人工复核，请直接使用。");
            case Check.Wrong wrong when wrong.overridable() -> wrong.normalised();
            case Check.Wrong wrong -> throw new OrganisationRefused(wrong.message());
        };
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new OrganisationRefused("请写明申请复核的理由（不少于%d个字），例如所见证照。".formatted(SHORTEST_REASON));
        }
        if (requestedBy.isBlank()) {
            throw new OrganisationRefused("请登录后再申请复核。");
        }
        int added = jdbc.sql("""
                        INSERT INTO credit_code_override (code, reason, requested_by, requested_at)
                        VALUES (:code, :reason, :by, :at)
                        ON CONFLICT (code) DO NOTHING
                        """)
                .param("code", code)
                .param("reason", reason.strip())
                .param("by", requestedBy.strip())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new OrganisationRefused("该代码已申请过人工复核，请等待或催办复核。");
        }
    }

    /** Approves a request. Throws {@link OrganisationRefused} for the person who asked, and when nothing waits. */
    public void approve(String typed, String approvedBy) {
        String code = normalised(typed);
        Pending pending = pending().stream()
                .filter(request -> request.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new OrganisationRefused("没有待复核的这个代码，请刷新后重试。"));
        if (approvedBy.isBlank() || pending.requestedBy().equals(approvedBy.strip())) {
            throw new OrganisationRefused("申请人不能复核自己的申请，请由另一人复核。");
        }
        int approved = jdbc.sql("""
                        UPDATE credit_code_override SET approved_by = :by, approved_at = :at
                         WHERE code = :code AND approved_by IS NULL
                        """)
                .param("by", approvedBy.strip())
                .param("at", Timestamp.from(clock.instant()))
                .param("code", code)
                .update();
        if (approved == 0) {
            throw new OrganisationRefused("该代码刚由他人复核，请刷新查看。");
        }
    }

    /** Requests that wait, oldest first. */
    public List<Pending> pending() {
        return jdbc.sql("""
                        SELECT code, reason, requested_by FROM credit_code_override
                         WHERE approved_by IS NULL ORDER BY requested_at, code
                        """)
                .query((row, number) ->
                        new Pending(row.getString("code"), row.getString("reason"), row.getString("requested_by")))
                .list();
    }

    /** True when a second person approved exactly this code (18 characters, upper case). */
    public boolean isAccepted(String code) {
        return jdbc.sql("SELECT count(*) FROM credit_code_override WHERE code = :code AND approved_by IS NOT NULL")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The code that was typed, if it passes the check or was approved; throws {@link OrganisationRefused} otherwise. */
    public CreditCode accept(String typed) {
        return switch (CreditCode.check(typed)) {
            case Check.Valid valid -> valid.code();
            case Check.Wrong wrong
            when wrong.overridable() && isAccepted(wrong.normalised()) -> new CreditCode(wrong.normalised());
            case Check.Wrong wrong -> throw new OrganisationRefused(wrong.message());
        };
    }

    private static String normalised(String typed) {
        return switch (CreditCode.check(typed)) {
            case Check.Valid valid -> valid.code().value();
            case Check.Wrong wrong -> wrong.normalised();
        };
    }
}
