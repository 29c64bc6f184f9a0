package org.xinyue.web.column.complain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.column.Written;
import org.xinyue.web.component.Moment;

/** Lodges and writes receipts. */
@Component
class Receipts {
    private final Lodging lodging;
    private final Cases cases;
    private final Organisations organisations;

    Receipts(Lodging lodging, Cases cases, Organisations organisations) {
        this.lodging = lodging;
        this.cases = cases;
        this.organisations = organisations;
    }

    void lodge(UUID draftId) {
        lodging.lodge(draftId);
    }

    ReceiptPage page(UUID caseId) {
        // The same draft again gives the same receipt.
        var receipt = lodging.lodge(caseId);
        CaseFile file = cases.get(caseId);
        String receiver =
                organisations.directory().get(file.state().parties().receiver()).name();
        return new ReceiptPage(
                receipt.number(),
                Written.groups(receipt.code()),
                Written.time(receipt.lodgedAt()),
                receiver,
                next(caseId, receiver));
    }

    private List<Moment> next(UUID caseId, String receiver) {
        var next = new ArrayList<Moment>();
        for (Deadline deadline : cases.ledger(caseId)) {
            if (deadline.isOpen()) {
                next.add(new Moment(
                        "审查并" + deadline.kind().label(), Written.date(deadline.due()) + "前", receiver, null, true));
            }
        }
        next.add(new Moment("核实", "转交后" + words(Limits.VERIFY) + "内", "被投诉机关的上级或主管部门", null, true));
        next.add(new Moment("属实的限期整改；拒不整改的认定违约失信", "期限在责令整改时确定", "核实认定部门", null, true));
        next.add(new Moment("答复您，请您评价", "核实或整改结束后" + words(Limits.ANSWER) + "内", "核实认定部门", null, true));
        return next;
    }

    private static String words(Due due) {
        return switch (due) {
            case Due.Workdays(int number) -> " " + number + " 个工作日";
            case Due.Days(int number) -> " " + number + " 日";
            case Due.AsOrdered ignored -> "所定期限";
        };
    }
}
