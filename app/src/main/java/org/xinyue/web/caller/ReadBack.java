package org.xinyue.web.caller;

import java.util.List;
import java.util.TreeMap;
import org.xinyue.intake.CompleteDraft;
import org.xinyue.intake.ContractTerms;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Matter;
import org.xinyue.vault.ComplainantIdentity;
import org.xinyue.web.caller.spoken.Spelled;
import org.xinyue.web.caller.spoken.SpokenSum;

/** What the operator reads to the caller before handing in (复述稿): short paragraphs in spoken words. */
final class ReadBack {
    private ReadBack() {}

    /** @param respondent name of the body complained about */
    static List<ReadBackPage.Paragraph> of(CompleteDraft draft, String respondent) {
        var complaint = draft.complaint();
        return List.of(
                paragraph("您是谁", who(draft.identity()), "complainant"),
                paragraph("投诉谁", "您投诉的是“" + respondent + "”。", "body"),
                paragraph("什么合同", contract(complaint.contract()), "contract-terms"),
                paragraph("怎么违约", breach(complaint.matter()), "breach"),
                paragraph(
                        "您的要求",
                        "您说的经过是：" + complaint.matter().facts() + "您的要求是："
                                + sentence(complaint.matter().request()),
                        "breach"),
                paragraph(
                        "保密和声明",
                        "您选择：" + Script.repeat(complaint.wish()) + "。您说明：这件事没有别的机关在办，所说属实，也同意个人信息这样处理。",
                        "wishes"));
    }

    private static ReadBackPage.Paragraph paragraph(String heading, String words, String section) {
        return new ReadBackPage.Paragraph(heading, words, CallController.PATH + "#" + section);
    }

    private static String who(ComplainantIdentity identity) {
        String code = identity.creditCode();
        return "您代表“" + identity.name() + "”"
                + (code == null ? "" : "，统一社会信用代码 " + Spelled.code(code))
                + "；法定代表人或经营者" + identity.legalRepresentative()
                + "；联系人" + identity.contactName()
                + "，电话 " + Spelled.phone(identity.phone()) + "。";
    }

    private static String contract(ContractTerms terms) {
        String number = terms.number();
        var amount = terms.amount();
        return "依据是" + terms.basis().label() + "《" + terms.name() + "》"
                + (number == null ? "" : "，编号 " + Spelled.group(number))
                + "，" + Spelled.date(terms.signedOn()) + "签订，属于" + terms.field().label() + "领域"
                + (amount == null ? "，没有写金额" : "；金额" + SpokenSum.of(amount.yuan()))
                + (terms.paid().isZero()
                        ? "，一分没付。"
                        : "，已经付了" + SpokenSum.of(terms.paid().yuan()) + "。");
    }

    private static String breach(Matter matter) {
        var overdue = matter.overdue();
        var excuse = matter.excuse();
        return "情形是" + matter.kind().label()
                + (overdue == null ? "" : "，拖欠" + SpokenSum.of(overdue.yuan()))
                + "；应当在" + Spelled.date(matter.dueOn()) + "履行"
                + (excuse == null ? "，对方没有说明理由。" : "；对方的理由是" + excuse.label() + "。");
    }

    private static String sentence(String text) {
        return text.endsWith("。") ? text : text + "。";
    }

    /** Changes whenever an answer does: what was read out must be what is handed in. */
    static String version(Draft draft) {
        return Integer.toHexString(new TreeMap<>(draft.answers()).hashCode());
    }
}
