package org.xinyue.bench.lifecycle;

import java.util.List;

/** The six steps every contender must have in its history after a case was started, in this order. */
enum Milestone {
    TRANSFERRED("请贵单位依法核实投诉反映的欠付工程款情况，并于五个工作日内反馈核实意见。"),
    VERIFIED("经查阅合同、验收单和支付凭证，反映问题属实，尚欠合同价款一百二十万元未付。"),
    ORDERED("责令被投诉单位于规定期限前支付拖欠款项及逾期利息，并书面报告整改情况。"),
    RECTIFIED("拖欠款项及逾期利息已于昨日全部支付到账，附银行回单和双方对账确认书。"),
    CERTIFIED("经核对银行回单并向投诉人核实，款项已足额到账，认定整改到位，不再认定失信。"),
    CLOSED("问题已经解决，对办理结果满意，感谢各部门及时协调。");

    static final List<Milestone> ALL = List.of(values());

    private final String decision;

    Milestone(String decision) {
        this.decision = decision;
    }

    /** The text decided with the step; the same for all contenders, so that none writes less. */
    String decision() {
        return decision;
    }
}
