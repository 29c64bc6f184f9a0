package org.xinyue.paper;

import java.util.ArrayList;
import java.util.List;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Verdict;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.paper.Drafting.Matter;
import org.xinyue.paper.Letter.Block;
import org.xinyue.paper.Letter.Paragraph;
import org.xinyue.paper.Letter.Said;

/** The wording of each kind of paper (文书正文). */
final class LetterText {
    private static final String PLAN = "依据《内蒙古自治区关于完善政府诚信履约机制优化民营经济发展环境的实施方案》（内发改财金字〔2023〕1444号）";

    private LetterText() {}

    static List<Block> of(PaperKind kind, Matter matter) {
        return switch (kind) {
            case TRANSFER_LETTER -> transfer(matter);
            case COMPLETION_NOTICE -> completion(matter);
            case REFUSAL_NOTICE -> refusal(matter);
            case RESULT_NOTICE -> result(matter);
            case RECTIFICATION_ORDER -> order(matter);
            case CONFIRMATION_NOTICE -> notice(matter);
            case CONFIRMATION_DECISION -> confirmation(matter);
        };
    }

    private static List<Block> transfer(Matter matter) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(PLAN + "，现将下列政府违约失信投诉转交你单位核实认定。"));
        blocks.add(Drafting.facts(matter));
        if (decided(matter) instanceof Decision.Referral referral
                && !referral.note().isBlank()) {
            blocks.add(new Paragraph("转交说明："));
            blocks.add(Said.of(referral.note()));
        }
        blocks.add(new Paragraph("请于" + matter.by(DeadlineKind.VERIFY) + "前完成核实并作出结论。不属于你单位职责的，请在转交后 "
                + Limits.HAND_BACK_WORKDAYS + " 个工作日内退回并说明理由。"));
        blocks.add(new Paragraph("投诉人身份受保护。投诉原文和证据材料请在平台内查阅，每次查阅均有记录；不得以任何方式向被投诉主体透露投诉人身份。"));
        return blocks;
    }

    private static List<Block> completion(Matter matter) {
        return List.of(
                new Paragraph("你单位" + lodged(matter) + "提交的对" + matter.respondent() + "的投诉收悉。经审查，请补充下列内容："),
                said(matter),
                new Paragraph("请于" + matter.by(DeadlineKind.COMPLETION) + "前凭回执上的查询码登录平台，在“进度查询”中一次补齐。逾期未补正的，本次投诉终止办理；"
                        + "材料齐备后可以重新提交。"));
    }

    private static List<Block> refusal(Matter matter) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph("你单位" + lodged(matter) + "提交的对" + matter.respondent() + "的投诉收悉。经审查，决定不予受理。"));
        if (decided(matter) instanceof Decision.Refusal refusal) {
            blocks.add(new Paragraph("不予受理的情形：" + refusal.reason().label() + "。本件具体情况："));
            blocks.add(Said.of(refusal.explanation()));
            blocks.add(new Paragraph("可以走的渠道：" + refusal.reason().door()));
        }
        blocks.add(new Paragraph("对本决定不服的，可以自收到本告知书之日起 " + Limits.REVIEW_REQUEST_DAYS + " 日内，凭查询码在平台申请上级复核。"));
        return blocks;
    }

    private static List<Block> result(Matter matter) {
        var verdict = matter.act().file().state().progress().verdict();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph("你单位" + lodged(matter) + "提交的对" + matter.respondent() + "的投诉，我单位已经核实，结论为："
                + (verdict == null ? "" : verdict.label()) + "。核实的事实和理由如下："));
        if (decided(matter) instanceof Decision.LawfulChange change) {
            blocks.add(new Paragraph("变更的法律依据和程序："));
            blocks.add(Said.of(change.legalBasis()));
            blocks.add(new Paragraph("补偿情况："));
            blocks.add(Said.of(change.compensation()));
        } else {
            blocks.add(said(matter));
        }
        blocks.add(new Paragraph(
                verdict != null && verdict.isFounded()
                        ? "我单位将于" + matter.by(DeadlineKind.ORDER) + "前责令被投诉主体限期整改，整改期限和结果可以凭查询码在平台查看。"
                        : "我单位将于" + matter.by(DeadlineKind.ANSWER) + "前就处理情况答复你单位。" + elsewhere(verdict)));
        blocks.add(new Paragraph("对处理结果不满意的，可以在答复后 " + Limits.DISSATISFIED_DAYS + " 日内申请重新办理一次；不服的，可以在答复后 "
                + Limits.REVIEW_REQUEST_DAYS + " 日内申请上级复核。"));
        return blocks;
    }

    private static String elsewhere(@org.jspecify.annotations.Nullable Verdict verdict) {
        return verdict == Verdict.BETTER_IN_COURT ? "建议你单位依法通过诉讼、仲裁等途径主张权利，本告知书不影响你单位行使上述权利。" : "";
    }

    private static List<Block> order(Matter matter) {
        var verdict = matter.act().file().state().progress().verdict();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph("经核实，投诉反映你单位的下列违约失信问题" + (verdict == null ? "属实" : verdict.label()) + "。"));
        blocks.add(Drafting.facts(matter));
        blocks.add(new Paragraph(PLAN + "，现责令你单位限期整改。整改要求："));
        if (decided(matter) instanceof Decision.Order order) {
            blocks.add(Said.of(order.measures()));
            blocks.add(new Paragraph("整改期限：" + Drafting.written(order.dueOn()) + "前完成。"));
        }
        blocks.add(new Paragraph("整改完成后，请在平台报告完成情况并附付款、履约凭证，由我单位核验。确有困难的，可以在期限届满前申请延期一次，" + "延期后的期限自责令之日起不超过 "
                + Limits.RECTIFY_DAYS_MAX + " 日。"));
        blocks.add(new Paragraph("无正当理由逾期未完成整改、拒不整改，或者以机构调整、人员变动等为由不履约的，将依规认定为违约失信。不得以任何方式查找、联系或者" + "报复投诉人。"));
        return blocks;
    }

    private static List<Block> notice(Matter matter) {
        var blocks = confirming(matter, "现拟认定你单位违约失信，认定前依规告知如下。");
        blocks.add(new Paragraph("你单位可以于" + matter.by(DeadlineKind.STATEMENT) + "前在平台一次性提交陈述申辩意见和材料；逾期未提交的，视为放弃陈述申辩。"));
        blocks.add(new Paragraph("认定作出前已经完成整改的，请立即报告，由我单位核验。"));
        return blocks;
    }

    private static List<Block> confirmation(Matter matter) {
        var blocks = confirming(matter, "经依规告知并保障陈述申辩权利，现认定你单位违约失信。");
        blocks.add(
                new Paragraph("本决定将于" + matter.by(DeadlineKind.REPORT_BACK) + "前报送受理单位，记入信用记录。认定不免除你单位的履约义务，请继续履行。"));
        blocks.add(new Paragraph("对本决定有异议的，可以在认定结果报送后 " + Limits.REVIEW_REQUEST_DAYS + " 日内在平台提出，由上级单位复核。"));
        return blocks;
    }

    private static List<Block> confirming(Matter matter, String conclusion) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(PLAN + "，" + conclusion));
        blocks.add(Drafting.facts(matter));
        if (decided(matter) instanceof Decision.Confirmation confirmation) {
            blocks.add(new Paragraph("认定情形：" + confirmation.ground().label() + "。事实和依据："));
            blocks.add(Said.of(confirmation.facts()));
        }
        return blocks;
    }

    private static Said said(Matter matter) {
        return decided(matter) instanceof Decision.Statement statement ? Said.of(statement.text()) : Said.of("");
    }

    private static Decision decided(Matter matter) {
        return matter.act().line().decision();
    }

    private static String lodged(Matter matter) {
        return "于"
                + Drafting.written(
                        java.time.LocalDate.ofInstant(matter.act().file().lodgedAt(), Calendars.zone()));
    }
}
