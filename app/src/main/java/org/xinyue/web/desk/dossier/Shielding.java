package org.xinyue.web.desk.dossier;

import org.xinyue.intake.FirmProfile;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.show.Masked;

/** Why something of a complaint is kept from a viewer, and who may see it, in words (隐去说明). */
@Implements(Clause.B4_IDENTITY)
final class Shielding {
    private static final String HANDLERS = "受理单位、核实认定部门和复核单位的办理人员，每次查阅都有记录。";

    private Shielding() {}

    /** Who complains: sealed for everybody, the kind of firm told to those who handle the complaint. */
    static Masked identity(CaseSight sight, FirmProfile firm) {
        return new Masked(
                sight.asRespondent() ? "某经营主体（已隐去）" : "某" + firm.kind().label() + "（已隐去）",
                "严格保护投诉人身份信息：企业名称、证照号码、联系人和电话加密封存，任何办理页面、列表和导出都不显示。",
                "任何页面都看不到。确需核对的，只能由指定人员凭具名的书面理由从身份保险库开启，每次开启都有记录。");
    }

    static Masked contract(String shown, ProtectionWish wish) {
        return new Masked(shown, asked(wish) + "合同的名称和编号会说出对方是谁，所以一并隐去，文书上也不写。", HANDLERS);
    }

    static Masked account(ProtectionWish wish) {
        return new Masked("投诉原文（已隐去）", asked(wish) + "投诉原文不提供给被投诉主体；需要说明和整改的内容，以核实认定部门的询问和责令整改通知为准。", HANDLERS);
    }

    /** A file that this viewer may know of and not open. */
    static Masked file(ProtectionWish wish) {
        return new Masked(
                "不提供查看",
                asked(wish) + "材料里通常写有企业名称，所以只显示有这份材料。",
                switch (wish) {
                    case NONE, HIDE_FROM_RESPONDENT -> HANDLERS;
                    case HIDE_EXCEPT_VERIFIER -> "核实认定部门和复核单位的办理人员，每次查阅都有记录。";
                });
    }

    private static String asked(ProtectionWish wish) {
        return "投诉人选择“" + wish.label() + "”。";
    }
}
