package org.xinyue.intake;

import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** From whom the complainant wishes to stay hidden (身份保护意愿). Never less than what the rules protect anyway. */
@Implements(Clause.B4_IDENTITY)
public enum ProtectionWish {
    NONE("可以向被投诉单位说明是我方投诉", "便于双方直接核对账目和协商"),
    HIDE_FROM_RESPONDENT("不向被投诉单位透露我方身份", "核实时只说明事项，不说明投诉人，合同名称和编号也隐去；对方仍可能从金额和日期猜到"),
    HIDE_EXCEPT_VERIFIER("只向核实认定部门透露我方身份", "受理、转交环节也看不到；确需联系时由核实认定部门联系您");

    private final String label;
    private final String note;

    ProtectionWish(String label, String note) {
        this.label = label;
        this.note = note;
    }

    /** Chinese name as the form says it. */
    public String label() {
        return label;
    }

    /** What it means in practice, for the form. */
    public String note() {
        return note;
    }
}
