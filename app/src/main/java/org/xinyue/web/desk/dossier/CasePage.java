package org.xinyue.web.desk.dossier;

import java.util.List;
import org.xinyue.web.component.Attachment;
import org.xinyue.web.component.Step;
import org.xinyue.web.shell.Page;

/** One case (案件). */
public record CasePage(
        CaseHead head,
        Band band,
        List<Step> stages,
        List<OfferedAct> acts,
        Claim claim,
        List<Attachment> files,
        List<HistoryEntry> history,
        List<LedgerEntry> ledger,
        List<LinkedCase> linked)
        implements Page {
    public CasePage {
        stages = List.copyOf(stages);
        acts = List.copyOf(acts);
        files = List.copyOf(files);
        history = List.copyOf(history);
        ledger = List.copyOf(ledger);
        linked = List.copyOf(linked);
    }

    @Override
    public String title() {
        return head.title() + " " + head.number();
    }
}
