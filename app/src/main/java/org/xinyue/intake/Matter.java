package org.xinyue.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened (违约情况).
 *
 * @param overdue what is owed and late, null when the breach is not about a sum
 * @param dueOn the last day on which the other side should have performed
 * @param excuse what the other side gives as its reason, null when it gives none
 * @param facts the account, 20 to 4,000 characters
 * @param request what is asked for, 4 to 1,000 characters
 */
public record Matter(
        BreachKind kind,
        @Nullable Amount overdue,
        LocalDate dueOn,
        @Nullable Excuse excuse,
        String facts,
        String request) {

    /** Reasons that the law does not take as an excuse (不得作为违约理由的情形). */
    public enum Excuse {
        REORGANISATION("机构调整、职能调整"),
        PERSONNEL("人员变动、领导或负责人更替"),
        NEW_TERM("政府换届"),
        REDISTRICTING("行政区划调整"),
        PAYMENT_FLOW("正在履行内部付款流程"),
        FILING("等待竣工验收备案（合同没有约定）"),
        AUDIT("等待决算审计或审计结果（合同没有约定）"),
        NO_FUNDS("资金没有到位、预算没有安排"),
        OTHER("其他理由");

        private final String label;

        Excuse(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Matter {
        if (kind.owesMoney() && (overdue == null || overdue.isZero())) {
            throw new ComplaintInvalid("overdue", "请填写拖欠金额，最多两位小数");
        }
    }

    /**
     * Compares with the contract.
     *
     * @throws ComplaintInvalid when the dates or sums of the two contradict each other
     */
    public void agreeWith(ContractTerms contract) {
        if (dueOn.isBefore(contract.signedOn())) {
            throw new ComplaintInvalid("dueOn", "约定的履行日期早于签订日期，请核对这两个日期");
        }
        var unpaid = contract.unpaid();
        if (kind == BreachKind.ARREARS && overdue != null && unpaid != null && overdue.exceeds(unpaid)) {
            throw new ComplaintInvalid("overdue", "拖欠金额多于合同金额减去已付金额（" + unpaid.written() + " 元），请核对；有结算价的，合同金额请改填结算价");
        }
    }

    /** Says nothing of the facts: log lines may contain this. */
    @Override
    public String toString() {
        return "Matter[" + kind + "]";
    }
}
