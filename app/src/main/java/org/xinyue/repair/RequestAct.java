package org.xinyue.repair;

/** What is done with a request (办理动作). */
public enum RequestAct {
    APPLY("提出"),
    CONFIRM("核实属实"),
    DENY("核实不属实"),
    GRANT("同意"),
    REFUSE("不同意"),
    WITHDRAW("撤回");

    private final String label;

    RequestAct(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** The name on a button, in the words of what was asked. */
    public String label(RequestKind kind) {
        return switch (this) {
            case APPLY -> kind == RequestKind.REPAIR ? "申请信用修复" : "提出异议";
            case CONFIRM -> kind == RequestKind.REPAIR ? "证明已纠正并履约" : "核查：信息有误";
            case DENY -> kind == RequestKind.REPAIR ? "不予证明" : "核查：信息无误";
            case GRANT -> kind == RequestKind.REPAIR ? "同意修复" : "异议成立，撤销记录";
            case REFUSE -> kind == RequestKind.REPAIR ? "不予修复" : "异议不成立";
            case WITHDRAW -> "撤回申请";
        };
    }
}
