package org.xinyue.web.caller;

import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.web.column.complain.Eligibility;

/** The words an operator says while somebody is on the line (话术): what to ask, and what to say when this is not the right door. */
final class Script {
    static final String WISH = "“先问您一句：办的时候要不要对被投诉的单位保密？三种选法：可以说是您投诉的；不告诉被投诉单位；只让核实的部门知道。”";
    static final String CHANNEL = "不用问，按这通电话、这次来访选。";
    static final String INFORMED = "“您说的内容只用于办这件投诉，身份单独加密封存；您凭查询码可以查看、补充或撤回。由我代您填写，可以吗？”";

    private Script() {}

    /** How the question is asked. */
    static String ask(Eligibility question) {
        return switch (question) {
            case FIRM -> "“您是代表企业、个体工商户，还是合作社？是民营的吗？”";
            case BODY -> "“对方是政府部门、开发区、乡镇街道，或者医院学校这样的事业单位吗？”";
            case BASIS -> "“手里有没有合同、协议，或者盖了章的承诺、会议纪要？”";
            case DUE -> "“说好的日子已经过了吗？”";
            case ELSEWHERE -> "“这件事，法院、仲裁或者别的部门已经在办了吗？”";
        };
    }

    /** How a wish is repeated to the caller. */
    static String repeat(ProtectionWish wish) {
        return switch (wish) {
            case NONE -> "可以向被投诉单位说明是您投诉的";
            case HIDE_FROM_RESPONDENT -> "不向被投诉单位透露您是谁";
            case HIDE_EXCEPT_VERIFIER -> "只让核实认定部门知道您是谁，受理、转交的人也看不到";
        };
    }

    /** The sentence for somebody who has come to the wrong door, with the right one in it. */
    static String sorry(RefusalReason reason) {
        return "“对不起，这件事这里办不了，因为" + reason.label() + "。" + reason.door() + "”";
    }
}
