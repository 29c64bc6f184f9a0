package org.xinyue.web.column.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.procedure.Party;
import org.xinyue.document.Documents;
import org.xinyue.document.StoredDocument;
import org.xinyue.paper.Paper;
import org.xinyue.paper.Papers;
import org.xinyue.web.column.Written;
import org.xinyue.web.component.Attachment;

/** What lies in the file for its complainant: what was handed in, and the papers addressed or open to it. */
@Component
record Enclosed(Documents documents, Papers papers) {
    List<Attachment> files(UUID caseId) {
        return own(caseId).stream()
                .map(document -> new Attachment(
                        document.name(),
                        "/status/files/" + document.id() + "/preview",
                        Written.size(document.bytes()),
                        Written.time(document.storedAt()),
                        null))
                .toList();
    }

    /** What the complainant itself has handed in. */
    List<StoredDocument> own(UUID caseId) {
        return documents.of(caseId).stream()
                .filter(document -> document.submittedBy().equals(Party.COMPLAINANT.name()))
                .toList();
    }

    List<Paper> shown(UUID caseId) {
        return papers.shown(caseId, Set.of(Party.COMPLAINANT));
    }

    /** The papers as a list of files, newest first. */
    List<Attachment> papers(UUID caseId) {
        return papers.headings(caseId, Set.of(Party.COMPLAINANT)).reversed().stream()
                .map(paper -> new Attachment(
                        paper.title(),
                        "/status/papers/" + paper.id(),
                        "PDF",
                        Written.time(paper.issuedAt()) + "　" + paper.issuer(),
                        null))
                .toList();
    }
}
