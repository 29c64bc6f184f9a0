package org.xinyue.web.desk.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.paper.Paper;
import org.xinyue.paper.PaperHeading;
import org.xinyue.paper.Papers;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.dossier.CaseSight;

/** The papers of a case as a viewer may see them: those of acts that it sees whole. */
@Component
@Implements(Clause.B4_IDENTITY)
public class PaperShelf {
    private static final int SHORT_DIGEST = 8;

    private final Papers papers;

    PaperShelf(Papers papers) {
        this.papers = papers;
    }

    /** The list for the case page, newest first. */
    public List<PaperEntry> entries(CaseSight sight, LocalDate today) {
        var caseId = sight.file().id();
        var headings = sight.observing() ? papers.allHeadings(caseId) : papers.headings(caseId, sight.parties());
        return headings.reversed().stream()
                .map(paper -> entry(sight, paper, today))
                .toList();
    }

    /**
     * One paper of this case that this viewer may read.
     *
     * @throws CaseUnknown for every other id
     */
    Paper find(CaseSight sight, UUID paperId) {
        return of(sight).stream()
                .filter(paper -> paper.id().equals(paperId))
                .findFirst()
                .orElseThrow(CaseUnknown::new);
    }

    byte[] pdf(Paper paper) {
        return papers.pdf(paper);
    }

    private List<Paper> of(CaseSight sight) {
        var caseId = sight.file().id();
        return sight.observing() ? papers.all(caseId) : papers.shown(caseId, sight.parties());
    }

    private static PaperEntry entry(CaseSight sight, PaperHeading paper, LocalDate today) {
        var href = "/office/cases/" + sight.file().id() + "/papers/" + paper.id();
        return new PaperEntry(
                paper.title(),
                paper.issuer() + "　" + Wording.time(paper.issuedAt(), today) + "　SM3 "
                        + paper.sm3().substring(0, SHORT_DIGEST),
                href,
                href + "/pdf");
    }
}
