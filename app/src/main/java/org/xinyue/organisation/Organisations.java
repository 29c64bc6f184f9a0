package org.xinyue.organisation;

import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.xinyue.database.Keys;
import org.xinyue.organisation.register.BaseRegister;
import org.xinyue.organisation.register.BodyRules;
import org.xinyue.organisation.register.CsvImport;
import org.xinyue.organisation.register.Register;
import org.xinyue.organisation.register.Register.Writing;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * The register of bodies (机构登记): read as a {@link Directory}, changed by officials one change at a time.
 *
 * <p>Every change joins the caller's transaction or is one of its own, is kept in the register's history with {@code by} (who
 * did it), and throws {@link OrganisationRefused} when it breaks a rule, {@link UnknownBody} for an unknown id.
 */
@Component
public class Organisations implements InitializingBean {
    private static final String SYSTEM = "系统初始化";
    private static final int PORTION = 250;

    private final Register register;
    private final CreditCodeOverrides overrides;
    private final Clock clock;
    private final Divisions divisions = Divisions.seed();

    @Autowired
    public Organisations(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, CreditCodeOverrides overrides, Clock clock) {
        this.register = new Register(jdbc, transactions, clock, divisions);
        this.overrides = overrides;
        this.clock = clock;
    }

    /** A register outside Spring, with the base register in it. */
    public static Organisations over(DataSource source, Clock clock) {
        var jdbc = new JdbcTemplate(source);
        var organisations = new Organisations(
                jdbc, new JdbcTransactionManager(source), new CreditCodeOverrides(jdbc, clock), clock);
        organisations.seedBase();
        return organisations;
    }

    @Override
    public void afterPropertiesSet() {
        seedBase();
    }

    /** Puts in the bodies every installation begins with, as far as they are missing; changes nothing that is there. */
    @Implements(Clause.A3_COLUMN_BY_CITY)
    public void seedBase() {
        List<Body> base = BaseRegister.bodies(divisions);
        if (!missing(base, register.snapshot()).isEmpty()) {
            register.change(writing -> {
                List<Body> added = missing(base, writing.before());
                writing.add(added, SYSTEM);
                return added.size();
            });
        }
    }

    private static List<Body> missing(List<Body> base, Directory directory) {
        return base.stream().filter(body -> directory.find(body.id()).isEmpty()).toList();
    }

    /** The register as committed, from memory; another node's change is seen within a second. */
    public Directory directory() {
        return register.snapshot();
    }

    /** Registers a body and gives its id. */
    public UUID register(NewBody entered) {
        @Nullable
        CreditCode code = entered.creditCode() == null || entered.creditCode().isBlank()
                ? null
                : overrides.accept(entered.creditCode());
        return register.change(writing -> {
            var body = new Body(
                    Keys.next(),
                    orRefuse(entered.name()),
                    code,
                    entered.kind(),
                    entered.level(),
                    entered.divisionCode(),
                    entered.lines(),
                    Validity.since(entered.from()),
                    entered.creditLead());
            insist(writing, body);
            writing.add(List.of(body), entered.by());
            return body.id();
        });
    }

    /**
     * Gives a body another name (更名) at once; the former name still finds it. For a body that takes over another's duties see
     * {@link #succeed}.
     *
     * @param on the day of the change, today or earlier
     */
    public void rename(UUID id, String newName, LocalDate on, String by) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new OrganisationRefused("更名日期不能晚于今天，请在生效当日登记。");
        }
        register.change(writing -> {
            Body before = living(writing, id, on);
            Body after = before.named(orRefuse(newName));
            if (after.name().equals(before.name())) {
                throw new OrganisationRefused("新名称与现名称相同，请填写新的名称。");
            }
            insist(writing, after);
            writing.rename(after, before.name(), on, by);
            return after;
        });
    }

    /** Gives a body other lines upward (调整隶属关系); refuses a circle. */
    public void realign(UUID id, Lines lines, String by) {
        register.change(writing -> {
            Body after = orRefuse(() -> writing.before().get(id).under(lines));
            insist(writing, after);
            String detail =
                    "上级部门%s，主管部门%s".formatted(named(writing, lines.superiorId()), named(writing, lines.competentId()));
            writing.replace(after, "调整隶属", detail, by);
            return after;
        });
    }

    /** Ends a body without a successor (撤销); complaints then go by its former lines. */
    public void end(UUID id, LocalDate on, String by) {
        close(id, on, null, by);
    }

    /** Ends a body whose duties and records pass to the successor (承继) from that day on. */
    public void succeed(UUID id, UUID successorId, LocalDate on, String by) {
        close(id, on, successorId, by);
    }

    private void close(UUID id, LocalDate on, @Nullable UUID successorId, String by) {
        register.change(writing -> {
            Body before = writing.before().get(id);
            if (before.validity().to() != null) {
                throw new OrganisationRefused("“%s”已登记自%s起撤销，不能再次撤销，请核对。"
                        .formatted(before.name(), before.validity().to()));
            }
            Body after =
                    orRefuse(() -> before.during(new Validity(before.validity().from(), on, successorId)));
            insist(writing, after);
            String heir = Optional.ofNullable(successorId)
                    .map(writing.before()::get)
                    .map(body -> "，由“%s”承继".formatted(body.name()))
                    .orElse("，没有承继单位");
            writing.replace(after, "撤销", "自%s起撤销%s".formatted(on, heir), by);
            return after;
        });
    }

    /**
     * Reads bodies from a CSV file; the columns are in {@code docs/generated/body-import.md}. Either every row is taken or
     * nothing is written. Never throws for what is in the file: the report says it.
     *
     * @param dryRun true to learn what would happen without writing
     */
    public ImportReport importCsv(Reader file, boolean dryRun, String by) {
        var reading = CsvImport.read(file);
        if (dryRun) {
            return reading.against(register.snapshot(), overrides::isAccepted).report(true, false);
        }
        return register.change(writing -> {
            var plan = reading.against(writing.before(), overrides::isAccepted);
            if (plan.isClean()) {
                writing.add(plan.accepted(), by);
            }
            return plan.report(false, plan.isClean());
        });
    }

    /** As {@link #importCsv(Reader, boolean, String)} without a preview, for a file that takes its time. */
    public ImportReport importCsv(Reader file, ImportWatch watch, String by) {
        var reading = CsvImport.read(file);
        return register.change(writing -> {
            var plan = reading.against(writing.before(), overrides::isAccepted);
            var accepted = List.copyOf(plan.accepted());
            for (int at = 0; plan.isClean() && at < accepted.size(); at += PORTION) {
                int to = Math.min(at + PORTION, accepted.size());
                writing.add(accepted.subList(at, to), by);
                watch.written(to, accepted.size());
            }
            var report = plan.report(false, plan.isClean());
            if (report.written()) {
                watch.whole(report);
            }
            return report;
        });
    }

    private static String named(Writing writing, @Nullable UUID id) {
        return id == null ? "无" : "“%s”".formatted(writing.before().get(id).name());
    }

    private static Body living(Writing writing, UUID id, LocalDate on) {
        Body body = writing.before().get(id);
        if (!body.validOn(on)) {
            throw new OrganisationRefused("“%s”在%s没有存续，请改正日期或选择其承继单位。".formatted(body.name(), on));
        }
        return body;
    }

    private static String orRefuse(String name) {
        if (name.isBlank()) {
            throw new OrganisationRefused("机构名称为空，请填写全称。");
        }
        return name.strip();
    }

    private static Body orRefuse(Supplier<Body> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw new OrganisationRefused(String.valueOf(refused.getMessage()));
        }
    }

    /** Holds the body to the rules among all others as they stand. */
    private void insist(Writing writing, Body body) {
        var all = new ArrayList<>(writing.before().everything());
        all.removeIf(other -> other.id().equals(body.id()));
        all.add(body);
        var problems = new BodyRules(all, divisions).problems(body);
        if (!problems.isEmpty()) {
            throw new OrganisationRefused(problems);
        }
    }
}
