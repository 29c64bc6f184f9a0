package org.xinyue.organisation.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xinyue.database.Keys;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.ImportReport;
import org.xinyue.organisation.ImportReport.Refused;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.Validity;

/** What an import would do to one state of the register: each row is new, held already, or refused. */
public final class ImportPlan {
    private final CsvImport reading;
    private final Snapshot register;
    private final Predicate<String> isAccepted;
    private final BodyReferences references;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Body> accepted = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<Key, Body> held = new HashMap<>();
    private final Set<Long> brokenLines = new HashSet<>();
    private int unchanged;

    /** What makes a row and a registered body the same body. */
    private record Key(String division, String name, LocalDate from) {}

    /** A row whose own cells are read; references to other bodies are still text. */
    private record Draft(
            ImportRow row,
            UUID id,
            @Nullable BodyKind kind,
            @Nullable Level level,
            @Nullable CreditCode code,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean creditLead) {
        String name() {
            return row.text(ImportColumn.NAME);
        }

        String division() {
            return row.text(ImportColumn.DIVISION);
        }
    }

    private ImportPlan(CsvImport reading, Snapshot register, Predicate<String> isAccepted) {
        this.reading = reading;
        this.register = register;
        this.isAccepted = isAccepted;
        this.references = new BodyReferences(register.everything());
        register.everything()
                .forEach(body -> held.put(
                        new Key(
                                body.divisionCode(),
                                body.name(),
                                body.validity().from()),
                        body));
    }

    static ImportPlan of(CsvImport reading, Snapshot register, Predicate<String> isAccepted) {
        var plan = new ImportPlan(reading, register, isAccepted);
        reading.rows().forEach(plan::draft);
        plan.settle();
        return plan;
    }

    /** True when nothing stands in the way of writing. */
    public boolean isClean() {
        return refused.isEmpty() && reading.fileProblem() == null;
    }

    /** New bodies to write. */
    public Collection<Body> accepted() {
        return List.copyOf(accepted);
    }

    /** The plan in figures. */
    public ImportReport report(boolean dryRun, boolean written) {
        return new ImportReport(
                dryRun, written, reading.rows().size(), accepted.size(), unchanged, refused, reading.fileProblem());
    }

    private void draft(ImportRow row) {
        row.requireFilled();
        var draft = new Draft(
                row,
                Keys.next(),
                row.kind(),
                row.level(),
                row.creditCode(isAccepted),
                row.day(ImportColumn.FROM),
                row.day(ImportColumn.TO),
                row.creditLead());
        Draft identified = identified(draft);
        drafts.add(identified);
        references.add(identified.id(), draft.name(), draft.code(), row.line());
        if (!row.problems().isEmpty()) {
            brokenLines.add(row.line());
        }
    }

    /** Takes the id of the body that the register holds under this name and division in the same period. */
    private Draft identified(Draft draft) {
        LocalDate from = draft.from();
        if (from == null) {
            return draft;
        }
        Body body = held.get(new Key(draft.division(), draft.name(), from));
        return body == null
                ? draft
                : new Draft(
                        draft.row(),
                        body.id(),
                        draft.kind(),
                        draft.level(),
                        draft.code(),
                        from,
                        draft.to(),
                        draft.creditLead());
    }

    private void settle() {
        var made = new LinkedHashMap<Draft, Body>();
        for (var draft : drafts) {
            body(draft).ifPresent(body -> made.put(draft, body));
        }
        Map<UUID, Body> all = new LinkedHashMap<>();
        register.everything().forEach(body -> all.put(body.id(), body));
        made.values().forEach(body -> all.putIfAbsent(body.id(), body));
        var rules = new BodyRules(all.values(), register.divisions());
        Map<UUID, Long> lines = new HashMap<>();
        for (var draft : drafts) {
            Long earlier = lines.putIfAbsent(draft.id(), draft.row().line());
            if (earlier != null) {
                draft.row().problems().add("与第%d行是同一机构，请删去一行。".formatted(earlier));
            }
            Body body = made.get(draft);
            settle(draft, body, rules);
        }
    }

    private void settle(Draft draft, @Nullable Body body, BodyRules rules) {
        var problems = new ArrayList<>(draft.row().problems());
        Optional<Body> held = register.find(draft.id());
        if (body != null && problems.isEmpty()) {
            if (held.isEmpty()) {
                problems.addAll(rules.problems(body));
            } else if (!held.get().equals(body)) {
                problems.add("登记中已有“%s”，但%s与本行不同，请先核对；变更请用更名、调整隶属或撤销。"
                        .formatted(body.name(), differences(held.get(), body)));
            }
        }
        if (!problems.isEmpty()) {
            refused.add(new Refused(draft.row().line(), problems));
        } else if (held.isPresent()) {
            unchanged++;
        } else if (body != null) {
            accepted.add(body);
        }
    }

    /** Empty when the row has a problem that leaves no body to speak of. */
    private Optional<Body> body(Draft draft) {
        var problems = draft.row().problems();
        UUID superior = reference(draft, ImportColumn.SUPERIOR);
        UUID competent = reference(draft, ImportColumn.COMPETENT);
        UUID successor = reference(draft, ImportColumn.SUCCESSOR);
        BodyKind kind = draft.kind();
        Level level = draft.level();
        LocalDate from = draft.from();
        if (!problems.isEmpty() || kind == null || level == null || from == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Body(
                    draft.id(),
                    draft.name(),
                    draft.code(),
                    kind,
                    level,
                    draft.division(),
                    new Lines(superior, competent),
                    new Validity(from, draft.to(), successor),
                    draft.creditLead()));
        } catch (IllegalArgumentException impossible) {
            problems.add(String.valueOf(impossible.getMessage()));
            return Optional.empty();
        }
    }

    private @Nullable UUID reference(Draft draft, ImportColumn column) {
        String text = draft.row().text(column);
        if (text.isEmpty()) {
            return null;
        }
        return switch (references.find(text, brokenLines)) {
            case BodyReferences.Found.One one -> one.id();
            case BodyReferences.Found.None none -> {
                draft.row().problems().add(none.sentence(column.heading(), text));
                yield null;
            }
        };
    }

    private static String differences(Body held, Body row) {
        var different = new ArrayList<String>();
        note(different, held.kind() != row.kind(), ImportColumn.KIND);
        note(different, held.level() != row.level(), ImportColumn.LEVEL);
        note(different, !Objects.equals(held.creditCode(), row.creditCode()), ImportColumn.CREDIT_CODE);
        note(different, !Objects.equals(held.lines().superiorId(), row.lines().superiorId()), ImportColumn.SUPERIOR);
        note(different, !Objects.equals(held.lines().competentId(), row.lines().competentId()), ImportColumn.COMPETENT);
        note(different, !Objects.equals(held.validity().to(), row.validity().to()), ImportColumn.TO);
        note(
                different,
                !Objects.equals(held.validity().successorId(), row.validity().successorId()),
                ImportColumn.SUCCESSOR);
        note(different, held.creditLead() != row.creditLead(), ImportColumn.CREDIT_LEAD);
        return String.join("、", different);
    }

    private static void note(List<String> different, boolean differs, ImportColumn column) {
        if (differs) {
            different.add(column.heading());
        }
    }
}
