package org.xinyue.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.variant.Certainty;
import org.xinyue.casework.procedure.variant.LegalBasis;
import org.xinyue.casework.procedure.variant.LegalRank;
import org.xinyue.casework.procedure.variant.Ruling;
import org.xinyue.casework.procedure.variant.Scope;
import org.xinyue.casework.procedure.variant.Variant;
import org.xinyue.casework.rule.Entered;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Channel;

/** Versions of channels' own rules, and why a case fell under one. Versions are added and decided, never changed. */
@Repository
public class VariantStore {
    private final JdbcClient jdbc;
    private final PatchJson json = new PatchJson();

    public VariantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version on this table, the latest first day first. */
    public List<Entered> all() {
        return jdbc.sql("select * from procedure_variant where base = ? order by valid_from desc, id")
                .param(ComplaintProcedure.VERSION)
                .query((set, number) -> entered(set))
                .list();
    }

    /** Ids of the approved versions on this table, in the order of {@link #all}: a version never changes, so these say which rules there are. */
    public List<String> approved() {
        return jdbc.sql("select id from procedure_variant where base = ? and approved order by valid_from desc, id")
                .param(ComplaintProcedure.VERSION)
                .query((set, number) -> set.getString("id"))
                .list();
    }

    public Optional<Entered> find(String id) {
        return jdbc.sql("select * from procedure_variant where base = ? and id = ?")
                .params(ComplaintProcedure.VERSION, id)
                .query((set, number) -> entered(set))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is one of this id */
    public void add(Entered entered) {
        var variant = entered.variant();
        var scope = variant.scope();
        jdbc.sql("""
            insert into procedure_variant (id, base, number, channel, breach_kind, large_firms_too, title, document,
                reference, rank, certainty, valid_from, valid_to, patches, reason, entered_by_id, entered_by,
                entered_at)
            values (:id, :base, :number, :channel, :kind, :large, :title, :document, :reference, :rank, :certainty,
                :from, :to, :patches::jsonb, :reason, :byId, :by, :at)
            """)
                .param("id", variant.id())
                .param("base", ComplaintProcedure.VERSION)
                .param("number", variant.number())
                .param(
                        "channel",
                        scope.channel() == null ? null : scope.channel().name(),
                        Types.VARCHAR)
                .param("kind", scope.kind() == null ? null : scope.kind().name(), Types.VARCHAR)
                .param("large", scope.largeFirmsToo())
                .param("title", variant.title())
                .param("document", variant.basis().document())
                .param("reference", variant.basis().reference())
                .param("rank", variant.basis().rank().name())
                .param("certainty", variant.basis().certainty().name())
                .param("from", variant.from())
                .param("to", variant.to(), Types.DATE)
                .param("patches", json.write(variant.patches()))
                .param("reason", entered.reason())
                .param("byId", entered.entry().personId(), Types.OTHER)
                .param("by", entered.entry().by())
                .param("at", Timestamp.from(entered.entry().at()))
                .update();
    }

    /** Writes the decision; false when somebody else has decided. */
    public boolean decide(String id, Entered.Decided decided) {
        return jdbc.sql("""
            update procedure_variant set approved = ?, decided_by = ?, decided_at = ?
            where id = ? and approved is null
            """)
                        .params(decided.approved(), decided.by(), Timestamp.from(decided.at()), id)
                        .update()
                == 1;
    }

    /** Keeps why each of these cases fell under its version. */
    public void pin(Map<UUID, Ruling> rulings) {
        if (rulings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into case_rule (case_id, version, reason)
                select * from unnest(cast(:cases as uuid[]), cast(:versions as text[]), cast(:reasons as text[]))
                """)
                .param("cases", rulings.keySet().toArray(UUID[]::new))
                .param(
                        "versions",
                        rulings.values().stream().map(Ruling::version).toArray(String[]::new))
                .param("reasons", rulings.values().stream().map(Ruling::reason).toArray(String[]::new))
                .update();
    }

    /** Why the case fell under its version, null for the plan. */
    public @Nullable String reason(UUID caseId) {
        return jdbc.sql("select reason from case_rule where case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Entered entered(ResultSet set) throws SQLException {
        var channel = set.getString("channel");
        var kind = set.getString("breach_kind");
        var variant = new Variant(
                set.getString("number"),
                new Scope(
                        channel == null ? null : Channel.valueOf(channel),
                        kind == null ? null : BreachKind.valueOf(kind),
                        set.getBoolean("large_firms_too")),
                set.getString("title"),
                new LegalBasis(
                        set.getString("document"),
                        set.getString("reference"),
                        LegalRank.valueOf(set.getString("rank")),
                        Certainty.valueOf(set.getString("certainty"))),
                set.getObject("valid_from", LocalDate.class),
                set.getObject("valid_to", LocalDate.class),
                json.read(set.getString("patches")));
        return new Entered(
                variant,
                set.getString("reason"),
                new Entered.Entry(
                        set.getObject("entered_by_id", UUID.class),
                        set.getString("entered_by"),
                        instant(set, "entered_at")),
                decided(set));
    }

    private static Entered.@Nullable Decided decided(ResultSet set) throws SQLException {
        boolean approved = set.getBoolean("approved");
        return set.wasNull()
                ? null
                : new Entered.Decided(
                        approved, Objects.requireNonNull(set.getString("decided_by")), instant(set, "decided_at"));
    }

    private static Instant instant(ResultSet set, String column) throws SQLException {
        return set.getTimestamp(column).toInstant();
    }
}
