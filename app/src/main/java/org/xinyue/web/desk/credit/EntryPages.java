package org.xinyue.web.desk.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.EntryStatus;
import org.xinyue.credit.Severity;
import org.xinyue.web.component.Choices;
import org.xinyue.web.shell.Form;

/** Makes the page of an entry from what every subject puts on it. */
@Component
public class EntryPages {
    private final CreditLines lines;
    private final CreditAccess access;
    private final Proofs proofs;
    private final List<EntryPart> parts;
    private final CaseTime time;

    EntryPages(CreditLines lines, CreditAccess access, Proofs proofs, ObjectProvider<EntryPart> parts, CaseTime time) {
        this.lines = lines;
        this.access = access;
        this.proofs = proofs;
        this.parts = parts.orderedStream().toList();
        this.time = time;
    }

    /** Evidence that was handed in with entries. */
    Proofs proofs() {
        return proofs;
    }

    /**
     * The page.
     *
     * @param versions the oldest first
     * @param form with what was refused just now
     */
    public EntryPage page(List<CreditEntry> versions, Actor.Official official, Form form) {
        var entry = versions.getLast();
        var listings = new ArrayList<EntryPart.Listing>();
        var forms = new ArrayList<ActForm>();
        for (var part : parts) {
            listings.addAll(part.listings(entry, official));
            forms.addAll(part.offers(entry, official));
        }
        forms.addAll(own(entry, official));
        return new EntryPage(
                (form.refused() ? "错误：" : "") + entry.subject().name() + "："
                        + entry.finding().kind().label(),
                lines.file(entry, official),
                lines.tag(entry),
                lines.facts(entry, official),
                proofs.of(entry.id(), CreditLines.href(entry), "牵头部门"),
                listings,
                lines.versions(versions),
                forms,
                form.errors());
    }

    private List<ActForm> own(CreditEntry entry, Actor.Official official) {
        if (!access.mayDecide(entry.subject().bodyId(), official)) {
            return List.of();
        }
        var forms = new ArrayList<ActForm>();
        var path = CreditLines.href(entry);
        if (entry.isActiveOn(time.today())) {
            var options = Arrays.stream(Severity.values())
                    .filter(severity -> severity != entry.finding().severity())
                    .map(severity -> new Choices.Option(severity.name(), severity.label(), severity.period()))
                    .toList();
            forms.add(ActForm.button("severity", "调整失信程度", "期限从认定日期重新计算", path + "/severity", entry.version())
                    .choosing("失信程度", options)
                    .asking("调整的理由", "写明依据，5 至 1000 字"));
        }
        if (entry.status() != EntryStatus.REVOKED) {
            forms.add(ActForm.button(
                            "revocation", "撤销记录", "依据文书被撤销或确有错误时使用；公示和惩戒随之停止", path + "/revocation", entry.version())
                    .asking("撤销的理由和依据", "写明撤销依据的文书，5 至 1000 字")
                    .dangerous());
        }
        return forms;
    }
}
