package org.xinyue.casework.procedure;

import org.xinyue.casework.deadline.DeadlineKind;

/** What a complainant sees of a stage (公开状态): fewer words, no inside of the administration. */
public enum PublicStatus {
    DRAFT("草稿", "尚未提交。"),
    RECEIVED("已提交", "受理单位正在审查，%s内转交或告知结果。"),
    NEEDS_COMPLETION("等待您补正", "请按告知的内容补充材料，补正期间办理时限暂停。"),
    ACCEPTED("已受理", "已受理，正在转交被投诉主体的上级或主管部门。"),
    VERIFYING("核实中", "核实认定部门正在核实，期限为转交后 %s。"),
    RECTIFYING("整改中", "投诉情况属实，正在限期推动整改。"),
    CONFIRMED("已认定", "已确认为违约失信。"),
    ANSWERED("已答复", "请查看答复，并评价是否解决、是否满意。"),
    UNDER_REVIEW("复核中", "上级单位正在复核。"),
    REFUSED("不予受理", "请查看理由和可以走的渠道；不服可以申请复核。"),
    CLOSED("已办结", "本件已经办结。"),
    MERGED("并案办理", "同一事项已并入在办件，进展在此同步显示。"),
    WITHDRAWN("已撤回", "本件已撤回或因逾期未补正终止。"),
    FORWARDED("已报国家层面", "被投诉主体在自治区内没有上级单位，已报国家层面处理。");

    private final String label;
    private final String explanation;

    PublicStatus(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    public String label() {
        return label;
    }

    /** One sentence: what happens now, with the time that this table gives. */
    public String explanation(Procedure procedure) {
        return switch (this) {
            case RECEIVED ->
                explanation.formatted(procedure.period(DeadlineKind.TRANSFER).label());
            case VERIFYING ->
                explanation.formatted(procedure.period(DeadlineKind.VERIFY).label());
            case DRAFT,
                    NEEDS_COMPLETION,
                    ACCEPTED,
                    RECTIFYING,
                    CONFIRMED,
                    ANSWERED,
                    UNDER_REVIEW,
                    REFUSED,
                    CLOSED,
                    MERGED,
                    WITHDRAWN,
                    FORWARDED -> explanation;
        };
    }
}
