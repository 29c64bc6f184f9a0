package org.xinyue.intake;

/** What kind of promise was broken, and how (违约情形). */
public enum BreachKind {
    ARREARS("拖欠工程款、货款、服务费等账款", "拖欠账款", "机关、事业单位应当自交付之日起 30 日内付款；另有约定的最长不超过 60 日"),
    PROMISE("不兑现招商引资承诺或优惠政策", "不兑现承诺", "含土地、税费、奖补等书面承诺"),
    DEPOSIT("不按期退还保证金", "不退保证金", "投标、履约、质量、农民工工资保证金"),
    ACCEPTANCE("拖延验收、结算", "拖延验收结算", "已经交付，对方迟迟不验收、不确认结算金额"),
    CHANGE("单方变更、解除合同或拒不履行", "单方变更或拒不履行", "含以政府换届、领导人员更替为由违约"),
    EXTRA_CONDITION("在合同之外附加条件", "附加条件", "如强制以审计结果作为结算依据、强制使用商业汇票"),
    OTHER("其他违约情形", "其他违约", "请在违约经过中写清楚");

    private final String label;
    private final String brief;
    private final String note;

    BreachKind(String label, String brief, String note) {
        this.label = label;
        this.brief = brief;
        this.note = note;
    }

    /** Chinese name as the form says it. */
    public String label() {
        return label;
    }

    /** A few words for titles and lists. */
    public String brief() {
        return brief;
    }

    /** A small explanation for the form. */
    public String note() {
        return note;
    }

    /** True when the amount owed must be named. */
    public boolean owesMoney() {
        return this == ARREARS || this == DEPOSIT;
    }
}
