package org.xinyue.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;

/**
 * One version of one entry of a credit file (政务信用记录). Versions are only ever added; the last one is what stands.
 *
 * @param version 1 for the booking, then counting
 * @param objected true while an objection is being looked into (异议标注)
 */
public record CreditEntry(
        UUID id,
        int version,
        Subject subject,
        Finding finding,
        Basis basis,
        LocalDate lastDay,
        EntryStatus status,
        boolean objected,
        Stamp stamp) {

    /**
     * Whose file it is in, as the body was when it was booked; its successor has it today.
     *
     * @param creditCode null when none was registered
     */
    public record Subject(
            UUID bodyId, String name, @Nullable String creditCode, String division) {
        /** The body as it is registered now. */
        static Subject of(Body body) {
            return new Subject(
                    body.id(),
                    body.name(),
                    body.creditCode() == null ? null : body.creditCode().value(),
                    body.divisionCode());
        }
    }

    /**
     * What is said of the body.
     *
     * @param item number in the catalogue (目录事项)
     * @param ground the typical ground (典型情形), fit for everybody's eyes
     * @param facts what happened, for officials alone
     */
    public record Finding(EntryKind kind, String item, Severity severity, String ground, String facts) {}

    /**
     * What it rests on. There is no entry without a document.
     *
     * @param document title and number of the document
     * @param confirmingBody who answers for it and certifies a repair
     * @param confirmingName who confirmed, e.g. a court
     * @param source the act of the case that it comes from, null when it was booked by hand
     */
    public record Basis(
            String document,
            UUID confirmingBody,
            String confirmingName,
            LocalDate confirmedOn,
            @Nullable Source source) {
        public Basis {
            if (document.isBlank()) {
                throw new EntryRefused("请写明依据文书的名称和文号；没有依据文书的，不能记入信用档案");
            }
        }
    }

    /** The act of a case. */
    public record Source(UUID caseId, int version) {}

    /**
     * How this version came about.
     *
     * @param reason why, "" for a booking that speaks for itself
     * @param by name of the person or of the platform's duty
     * @param digest SM3 over this version and the digest of the one before, 64 hexadecimal digits
     */
    public record Stamp(Operation operation, String reason, String by, Instant at, String digest) {}

    /** True while it counts on this day: neither repaired nor revoked nor expired. */
    public boolean isActiveOn(LocalDate day) {
        return status == EntryStatus.VALID && !day.isAfter(lastDay);
    }

    /** True when everybody may see on this day that it is there. */
    public boolean isPublicOn(LocalDate day) {
        return isActiveOn(day)
                && finding.kind() == EntryKind.BREACH
                && finding.severity().isShown()
                && !day.isBefore(basis.confirmedOn());
    }

    /** What stands on this day, in one word. */
    public String statusOn(LocalDate day) {
        if (status == EntryStatus.VALID && day.isAfter(lastDay)) {
            return "已到期";
        }
        return status.label();
    }

    /** The id of the case it comes from, null when it was booked by hand. */
    public @Nullable UUID caseId() {
        return basis.source() == null ? null : basis.source().caseId();
    }

    /** The next version with this status. */
    CreditEntry becoming(EntryStatus next, Stamp how) {
        return new CreditEntry(id, version + 1, subject, finding, basis, lastDay, next, false, how);
    }

    /** The next version with or without the mark of an objection. */
    CreditEntry marked(boolean mark, Stamp how) {
        return new CreditEntry(id, version + 1, subject, finding, basis, lastDay, status, mark, how);
    }

    /** The next version with another finding or basis; the time it stands is counted anew. */
    CreditEntry saying(Finding found, Basis rests, Stamp how) {
        var until = found.severity().lastDay(rests.confirmedOn());
        return new CreditEntry(id, version + 1, subject, found, rests, until, EntryStatus.VALID, objected, how);
    }

    /** The same with the digest that binds it to the version before it. */
    CreditEntry sealed(String previous) {
        var bare = stamp;
        var digest = EntryDigest.of(this, previous);
        return new CreditEntry(
                id,
                version,
                subject,
                finding,
                basis,
                lastDay,
                status,
                objected,
                new Stamp(bare.operation(), bare.reason(), bare.by(), bare.at(), Objects.requireNonNull(digest)));
    }
}
