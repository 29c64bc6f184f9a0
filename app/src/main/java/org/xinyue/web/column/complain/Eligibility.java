package org.xinyue.web.column.complain;

import java.util.List;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.shell.Form;

/** The questions before the form (资格预判): whoever must be refused learns it, and the right door, before typing anything. */
@Implements(Clause.A1_SCOPE)
public enum Eligibility {
    FIRM("您代表的是民营企业、个体工商户或农民专业合作社吗？", "yes", RefusalReason.COMPLAINANT_NOT_PRIVATE),
    BODY("对方是机关、事业单位吗？", "yes", RefusalReason.RESPONDENT_NOT_PUBLIC),
    BASIS("有书面的合同、协议或政策承诺吗？", "yes", RefusalReason.NO_CONTRACT_OR_PROMISE),
    DUE("约定的履行期限已经过了吗？", "yes", RefusalReason.NOT_YET_DUE),
    ELSEWHERE("法院、仲裁机构或其他部门已经受理这件事了吗？", "no", RefusalReason.IN_OTHER_PROCEDURE);

    private static final List<Option> ANSWERS = List.of(Option.of("yes", "是"), Option.of("no", "否"));

    private final String question;
    private final String right;
    private final RefusalReason otherwise;

    Eligibility(String question, String right, RefusalReason otherwise) {
        this.question = question;
        this.right = right;
        this.otherwise = otherwise;
    }

    /** Name of the question in the form. */
    public String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The question with what was answered. */
    public Choices asked(Form form) {
        var choices = form.choices(field(), question, ANSWERS);
        return switch (this) {
            case BODY -> choices.hint("包括政府及其部门、开发区管委会、苏木乡镇和街道；不包括企业和村（居）民委员会。");
            case FIRM, BASIS, DUE, ELSEWHERE -> choices;
        };
    }

    /** Refuses the form when it does not answer this. */
    public void demandAnswer(Form form) {
        String answer = form.value(field());
        if (!answer.equals("yes") && !answer.equals("no")) {
            form.refuse(field(), "请回答：" + question);
        }
    }

    /** True when the answer lets the complaint in. */
    public boolean isMet(Form form) {
        return form.value(field()).equals(right);
    }

    /** Why it is not let in otherwise, and where to go. */
    public RefusalReason otherwise() {
        return otherwise;
    }
}
