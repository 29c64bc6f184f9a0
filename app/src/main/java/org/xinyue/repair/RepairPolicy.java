package org.xinyue.repair;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xinyue.credit.CreditEntry;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * From when an entry may be repaired (修复条件). The plan repairs as soon as performance is certified; the national rules (信用修复管理办法) ask for a shortest time
 * of publicity of each class first. Which of the two holds is a setting: {@code xinyue.repair.minimum-publicity}.
 */
@Component
@Implements(Clause.A11_REPAIR)
public class RepairPolicy {
    private final boolean minimumPublicity;

    RepairPolicy(@Value("${xinyue.repair.minimum-publicity:false}") boolean minimumPublicity) {
        this.minimumPublicity = minimumPublicity;
    }

    /** The first day on which the entry may be repaired. */
    public LocalDate earliest(CreditEntry entry) {
        var confirmedOn = entry.basis().confirmedOn();
        return minimumPublicity ? entry.finding().severity().leastOver(confirmedOn) : confirmedOn;
    }

    /** The rule in words. */
    public String words() {
        return minimumPublicity ? "最短公示期满，并经认定部门证明已纠正并履约" : "经认定部门证明已纠正并履约后即予修复";
    }
}
