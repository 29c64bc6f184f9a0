package org.xinyue.intake.draft;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.Amount;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.ComplaintInvalid;
import org.xinyue.intake.ContractTerms;
import org.xinyue.intake.Field;
import org.xinyue.intake.Matter;

/** The parts 合同 and 违约情况. */
final class Terms {
    private Terms() {}

    /** Null when there is a fault. */
    static @Nullable ContractTerms contract(Reading reading, LocalDate today) {
        var basis = reading.choice(ContractTerms.Basis.class, "basis", "请选择投诉依据的是合同还是书面承诺");
        String name = reading.text("contractName", "合同或文件名称", 2, 200);
        String number = reading.optional("contractNumber", "合同或文件编号", 100);
        var field = reading.choice(Field.class, "field", "请选择所属领域，拿不准的选最接近的一项");
        if (field != null && !field.holdsOn(today)) {
            reading.fault("field", "“" + field.label() + "”已不在现行领域目录中，请重新选择");
        }
        LocalDate signedOn = reading.date("signedOn", "签订日期", today);
        Amount amount = reading.amount("amount", "合同金额", basis == ContractTerms.Basis.CONTRACT);
        Amount paid = reading.amount("paid", "已付金额", false);
        if (!reading.clean() || basis == null || field == null || signedOn == null) {
            return null;
        }
        try {
            return new ContractTerms(basis, name, number, field, signedOn, amount, paid == null ? Amount.ZERO : paid);
        } catch (ComplaintInvalid invalid) {
            reading.fault(invalid);
            return null;
        }
    }

    /** Null when there is a fault. */
    static @Nullable Matter matter(Reading reading, LocalDate today) {
        var kind = reading.choice(BreachKind.class, "kind", "请选择违约情形，有几种的选最主要的一种");
        Amount overdue = reading.amount("overdue", "拖欠金额", kind != null && kind.owesMoney());
        LocalDate dueOn = reading.date("dueOn", "约定的履行日期", today);
        if (today.equals(dueOn)) {
            reading.fault("dueOn", "约定的履行日期是今天，尚未逾期；请在到期仍未履行时再提交");
        }
        var excuse = reading.chosen(Matter.Excuse.class, "excuse");
        String facts = reading.text("facts", "违约经过", 20, 4000);
        String request = reading.text("request", "您的诉求", 4, 1000);
        if (!reading.clean() || kind == null || dueOn == null) {
            return null;
        }
        try {
            return new Matter(kind, overdue, dueOn, excuse, facts, request);
        } catch (ComplaintInvalid invalid) {
            reading.fault(invalid);
            return null;
        }
    }
}
