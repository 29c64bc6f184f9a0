package org.xinyue.web.desk.act;

import java.util.Set;
import org.xinyue.casework.procedure.Act;

/** What the form of each act asks, in words. */
final class ActWords {
    private static final Set<Act> WITH_FILES = Set.of(
            Act.RESPOND,
            Act.ASK_EXTENSION,
            Act.REPORT_RECTIFIED,
            Act.MAKE_STATEMENT,
            Act.OBJECT,
            Act.FIND_UNTRUE,
            Act.FIND_PARTLY_TRUE,
            Act.FIND_TRUE,
            Act.FIND_LAWFUL_CHANGE,
            Act.ADVISE_COURT,
            Act.CERTIFY,
            Act.REJECT_REPORT,
            Act.CONFIRM_BREACH);

    private ActWords() {}

    /** True when files may come with the act. */
    static boolean takesFiles(Act act) {
        return WITH_FILES.contains(act);
    }

    /** Label of the one text of a statement. */
    static String label(Act act) {
        return switch (act) {
            case RETURN_FOR_COMPLETION -> "需要补正的内容";
            case FORWARD -> "报送理由";
            case INQUIRE -> "要求说明的事项";
            case RESPOND -> "情况说明";
            case ASK_COMPLAINANT -> "向投诉人提出的问题";
            case FIND_UNTRUE -> "不属实的事实和理由";
            case FIND_PARTLY_TRUE -> "属实和不属实的部分";
            case FIND_TRUE -> "核实的事实";
            case ADVISE_COURT -> "建议司法途径的理由";
            case REFUSE_EXTENSION -> "不同意的理由";
            case REPORT_RECTIFIED -> "整改完成情况";
            case CERTIFY -> "核验情况";
            case REJECT_REPORT -> "未通过的原因";
            case MAKE_STATEMENT -> "陈述申辩意见";
            case DROP_CONFIRMATION -> "不予认定的理由";
            case REPORT_CONFIRMATION -> "报送说明";
            case ANSWER -> "给投诉人的答复";
            case OBJECT -> "异议的事实和理由";
            case UPHOLD, REMIT, ORDER_ACCEPTANCE -> "复核意见和理由";
            default -> "说明";
        };
    }

    /** What to bear in mind, e.g. who will read it. */
    static String hint(Act act) {
        return switch (act) {
            case RETURN_FOR_COMPLETION -> "一次性写清全部需要补充的内容；投诉人会看到。补正只能要求一次，补正期间转交时限暂停。";
            case FORWARD -> "说明在自治区内没有可以承办的上级单位的情况；投诉人会看到。";
            case INQUIRE -> "被投诉主体会看到。请只写事项，不要写出或暗示投诉人是谁。";
            case RESPOND -> "请逐项说明合同履行、付款和验收情况，可以附材料。投诉人看不到原文。";
            case ASK_COMPLAINANT -> "投诉人会看到，可以补充说明或材料。";
            case FIND_UNTRUE, FIND_PARTLY_TRUE, FIND_TRUE, ADVISE_COURT -> "写明核实过程、事实和依据；投诉人会看到，被投诉主体只看到结论。";
            case REFUSE_EXTENSION, REJECT_REPORT, DROP_CONFIRMATION -> "被投诉主体会看到。请不要写出或暗示投诉人是谁。";
            case REPORT_RECTIFIED -> "写明已经做了什么、何时付款或履约，并附凭证。";
            case CERTIFY -> "写明核验方式和结果；投诉人和被投诉主体都会看到。";
            case MAKE_STATEMENT -> "只能提交一次，请写完整，可以附材料。";
            case REPORT_CONFIRMATION -> "报送给每一个受理过本件的部门；投诉人会看到。";
            case ANSWER -> "写明核实结果、理由和后续安排，以及不服时可以走的渠道；投诉人会看到。";
            case OBJECT -> "写明不服的内容、理由和依据，可以附材料；由上级单位复核。";
            case UPHOLD, REMIT -> "投诉人和被投诉主体都会看到。";
            case ORDER_ACCEPTANCE -> "投诉人会看到。";
            default -> "";
        };
    }
}
