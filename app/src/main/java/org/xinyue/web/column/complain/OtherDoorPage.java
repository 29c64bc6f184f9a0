package org.xinyue.web.column.complain;

import java.util.List;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.web.component.Fact;
import org.xinyue.web.shell.Page;

/** Why this column is not the right door, and which one is. */
public record OtherDoorPage(List<Fact> doors) implements Page {
    public OtherDoorPage {
        doors = List.copyOf(doors);
    }

    static OtherDoorPage of(List<RefusalReason> reasons) {
        return new OtherDoorPage(reasons.stream()
                .map(reason -> Fact.of(reason.label(), reason.door()))
                .toList());
    }

    @Override
    public String title() {
        return "本专栏可能帮不上您";
    }
}
