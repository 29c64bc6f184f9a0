package org.xinyue.web.column.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.Cases;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.Written;
import org.xinyue.web.component.Moment;

/** What a complainant is told to expect on the day of the submission; the same on whatever day it is asked for. */
@Component
@Implements(Clause.A1_COLUMN)
public class NextSteps {
    private final Cases cases;

    NextSteps(Cases cases) {
        this.cases = cases;
    }

    /**
     * The steps, first to last.
     *
     * @param receiver name of the body that received the complaint
     */
    public List<Moment> of(UUID caseId, String receiver) {
        var next = new ArrayList<Moment>();
        cases.ledger(caseId).stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.TRANSFER && deadline.follows() == null)
                .findFirst()
                .ifPresent(first -> next.add(new Moment(
                        "审查并" + first.kind().label(), Written.date(first.due()) + "前", receiver, List.of(), true)));
        next.add(new Moment("核实", "转交后" + words(Limits.VERIFY) + "内", "被投诉机关的上级或主管部门", List.of(), true));
        next.add(new Moment("属实的限期整改；拒不整改的认定违约失信", "期限在责令整改时确定", "核实认定部门", List.of(), true));
        next.add(new Moment("答复您，请您评价", "核实或整改结束后" + words(Limits.ANSWER) + "内", "核实认定部门", List.of(), true));
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
