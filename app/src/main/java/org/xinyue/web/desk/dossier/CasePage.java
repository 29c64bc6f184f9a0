package org.xinyue.web.desk.dossier;

import java.util.List;
import org.xinyue.web.component.Attachment;
import org.xinyue.web.component.Step;
import org.xinyue.web.desk.paper.PaperEntry;
import org.xinyue.web.shell.Page;

/** One case (案件). */
public record CasePage(
        CaseHead head,
        Band band,
        List<Step> stages,
        List<OfferedAct> acts,
        Claim claim,
        Enclosed enclosed,
        List<HistoryEntry> history,
        List<LedgerEntry> ledger,
        List<LinkedCase> linked)
        implements Page {
    public CasePage {
        stages = List.copyOf(stages);
        acts = List.copyOf(acts);
        history = List.copyOf(history);
        ledger = List.copyOf(ledger);
        linked = List.copyOf(linked);
    }

    /** What lies in the file: what was handed in, and what was issued. */
    public record Enclosed(List<Attachment> files, List<PaperEntry> papers) {
        public Enclosed {
            files = List.copyOf(files);
            papers = List.copyOf(papers);
        }
    }

    public List<Attachment> files() {
        return enclosed.files();
    }

    public List<PaperEntry> papers() {
        return enclosed.papers();
    }

    @Override
    public String title() {
        return head.title() + " " + head.number();
    }
}
