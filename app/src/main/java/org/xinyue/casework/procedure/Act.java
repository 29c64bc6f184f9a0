package org.xinyue.casework.procedure;

import java.util.Locale;
import org.xinyue.casework.decision.Decision;

/** An act in the procedure (办理动作): what may be done, with the kind of decision it takes. */
public enum Act {
    SUBMIT("提交投诉", Decision.Nothing.class, false),
    RETURN_FOR_COMPLETION("告知补正", Decision.Statement.class, false),
    COMPLETE("提交补正", Decision.Statement.class, false),
    LAPSE("逾期未补正终止", Decision.Nothing.class, false),
    ACCEPT("受理", Decision.Nothing.class, false),
    REFUSE("不予受理", Decision.Refusal.class, true),
    MERGE("并案", Decision.Merger.class, false),
    TRANSFER("转交", Decision.Referral.class, false),
    FORWARD("报国家层面", Decision.Statement.class, true),
    TAKE_UP("签收", Decision.Nothing.class, false),
    HAND_BACK("退回（非本单位职责）", Decision.HandBack.class, false),
    INQUIRE("要求被投诉主体说明", Decision.Statement.class, false),
    RESPOND("提交情况说明", Decision.Statement.class, false),
    ASK_COMPLAINANT("向投诉人提问", Decision.Statement.class, false),
    ADD_MATERIAL("补充说明或材料", Decision.Statement.class, false),
    EXTEND_VERIFICATION("延长核实期限", Decision.Extension.class, true),
    FIND_UNTRUE("核实结论：不属实", Decision.Statement.class, false),
    FIND_PARTLY_TRUE("核实结论：部分属实", Decision.Statement.class, false),
    FIND_TRUE("核实结论：属实", Decision.Statement.class, false),
    FIND_LAWFUL_CHANGE("核实结论：依法变更并已补偿", Decision.LawfulChange.class, false),
    ADVISE_COURT("核实结论：建议司法途径", Decision.Statement.class, false),
    ORDER_RECTIFICATION("责令限期整改", Decision.Order.class, false),
    ASK_EXTENSION("申请延期", Decision.Extension.class, false),
    GRANT_EXTENSION("同意延期", Decision.Extension.class, false),
    REFUSE_EXTENSION("不同意延期", Decision.Statement.class, false),
    REPORT_RECTIFIED("报告整改完成", Decision.Statement.class, false),
    CERTIFY("核验通过", Decision.Statement.class, false),
    REJECT_REPORT("核验不通过", Decision.Statement.class, false),
    NOTICE_CONFIRMATION("告知拟认定违约失信", Decision.Confirmation.class, false),
    MAKE_STATEMENT("陈述申辩", Decision.Statement.class, false),
    DROP_CONFIRMATION("不予认定，继续整改", Decision.Statement.class, false),
    CONFIRM_BREACH("认定违约失信", Decision.Confirmation.class, true),
    REPORT_CONFIRMATION("报送认定结果", Decision.Statement.class, false),
    ANSWER("答复投诉人", Decision.Statement.class, false),
    RATE("评价", Decision.Rating.class, false),
    REOPEN_DISSATISFIED("不满意，申请重新办理", Decision.Statement.class, false),
    REOPEN_NEW_FACTS("提供新事实，申请重新办理", Decision.Statement.class, false),
    APPEAL("申请上级复核", Decision.Statement.class, false),
    OBJECT("提出异议", Decision.Statement.class, false),
    UPHOLD("维持原决定", Decision.Statement.class, true),
    REMIT("发回重新核实", Decision.Statement.class, true),
    ORDER_ACCEPTANCE("责令受理", Decision.Statement.class, true),
    WITHDRAW("撤回投诉", Decision.Statement.class, false),
    CLOSE("办结", Decision.Nothing.class, false);

    private final String label;
    private final Class<? extends Decision> takes;
    private final boolean formal;

    Act(String label, Class<? extends Decision> takes, boolean formal) {
        this.label = label;
        this.takes = takes;
        this.formal = formal;
    }

    /** The Chinese name on buttons, forms and history lines. */
    public String label() {
        return label;
    }

    /** The kind of decision that must come with the act. */
    public Class<? extends Decision> takes() {
        return takes;
    }

    /** True when only a decider (审批负责人) of the acting body may do it, not a case officer. */
    public boolean isFormal() {
        return formal;
    }

    /** Name in addresses: {@code find-partly-true}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The act with this slug.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Act ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
