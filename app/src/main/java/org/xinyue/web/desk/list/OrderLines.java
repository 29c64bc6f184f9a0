package org.xinyue.web.desk.list;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.web.desk.Wording;

/** Makes the lines of the ledger of running orders, for the page and for its export. */
@Component
public class OrderLines {
    private final DeskRows rows;

    OrderLines(DeskRows rows) {
        this.rows = rows;
    }

    /** One line a case, in their order. */
    public List<RectificationsPage.Line> of(List<CaseFile> cases, Actor.Official official) {
        var shown = rows.rows(cases, official);
        var lines = new ArrayList<RectificationsPage.Line>();
        for (int at = 0; at < cases.size(); at++) {
            var state = cases.get(at).state();
            var order = state.progress().rectification();
            lines.add(new RectificationsPage.Line(
                    shown.get(at),
                    order == null ? "—" : Wording.day(order.orderedOn(), rows.today()),
                    extension(state.stage(), order != null && order.extensions() > 0)));
        }
        return List.copyOf(lines);
    }

    private static String extension(Stage stage, boolean extended) {
        if (stage == Stage.EXTENSION_ASKED) {
            return "申请延期，待审批";
        }
        return extended ? "已延期一次" : "未延期";
    }
}
