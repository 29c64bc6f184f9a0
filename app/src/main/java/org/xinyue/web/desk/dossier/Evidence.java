package org.xinyue.web.desk.dossier;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.procedure.Party;
import org.xinyue.document.Documents;
import org.xinyue.document.StoredDocument;
import org.xinyue.intake.Complaints;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.list.Exhibit;
import org.xinyue.web.component.show.Digest;
import org.xinyue.web.component.show.Masked;
import org.xinyue.web.desk.Wording;

/** The files of a case as a viewer may see them: with their names, under a name that says nothing, or not at all. */
@Component
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class Evidence {
    private final Documents documents;
    private final Complaints complaints;

    Evidence(Documents documents, Complaints complaints) {
        this.documents = documents;
        this.complaints = complaints;
    }

    /** One file as this viewer sees it; one with {@code withheld} exists, and that is all this viewer learns. */
    record Seen(StoredDocument file, String name, @Nullable Masked withheld) {
        boolean open() {
            return withheld == null;
        }
    }

    List<Exhibit> list(CaseSight sight, ProtectionWish wish, LocalDate today) {
        return seen(sight, wish).stream()
                .map(seen -> exhibit(sight, seen, today))
                .toList();
    }

    /**
     * One file of this case that this viewer may open.
     *
     * @throws CaseUnknown for every other id
     */
    Seen find(CaseSight sight, UUID documentId) {
        return seen(sight, complaints.get(sight.file().id()).wish()).stream()
                .filter(seen -> seen.open() && seen.file().id().equals(documentId))
                .findFirst()
                .orElseThrow(CaseUnknown::new);
    }

    InputStream content(Seen seen) {
        return documents.open(seen.file().id());
    }

    private List<Seen> seen(CaseSight sight, ProtectionWish wish) {
        var list = new ArrayList<Seen>();
        int number = 0;
        for (var file : documents.of(sight.file().id())) {
            boolean complainants = file.submittedBy().equals(Party.COMPLAINANT.name());
            if (complainants) {
                number++;
            }
            var seen = complainants ? complainants(sight, wish, file, number) : officials(sight, file);
            if (seen != null) {
                list.add(seen);
            }
        }
        return list;
    }

    private static Seen complainants(CaseSight sight, ProtectionWish wish, StoredDocument file, int number) {
        boolean open = Claims.filesOpen(sight, wish);
        boolean named = open && !sight.asRespondent();
        var neutral = "证据" + file.neutralName(number);
        return new Seen(file, named ? file.name() : neutral, open ? null : Shielding.file(wish));
    }

    /** What verifying and receiving bodies file is their own; a respondent sees what it has filed itself. */
    private static @Nullable Seen officials(CaseSight sight, StoredDocument file) {
        boolean own = file.submittedBy().equals(Party.RESPONDENT.name());
        return sight.asRespondent() && !own ? null : new Seen(file, file.name(), null);
    }

    private static Exhibit exhibit(CaseSight sight, Seen seen, LocalDate today) {
        var file = seen.file();
        var address = "/office/cases/" + sight.file().id() + "/documents/" + file.id();
        return new Exhibit(
                seen.name(),
                kind(file) + "　" + Wording.size(file.bytes()),
                party(file.submittedBy()),
                Wording.time(file.storedAt(), today),
                new Digest("SM3", file.sm3()),
                seen.open() ? address : null,
                seen.open() ? address + "/preview" : null,
                seen.withheld());
    }

    /** By the name's ending, which the upload has held against the content. */
    private static String kind(StoredDocument file) {
        var name = file.name();
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private static String party(String code) {
        for (var party : Party.values()) {
            if (party.name().equals(code)) {
                return party.label();
            }
        }
        return code;
    }
}
