package org.xinyue.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.decision.Satisfaction;
import org.xinyue.casework.procedure.Act;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.Route;

/** Does one act of a script through the real services, with words that could have been written. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoStory {
    private final Cases cases;
    private final Organisations organisations;

    DemoStory(Cases cases, Organisations organisations) {
        this.cases = cases;
        this.organisations = organisations;
    }

    /**
     * Does the act as whoever may.
     *
     * @param earlier another case against the same respondent, for a merger; null when there is none
     */
    void tell(UUID caseId, Act act, LocalDate today, @Nullable UUID earlier) {
        var file = cases.get(caseId);
        cases.act(caseId, file.version(), act, decision(file, act, today, earlier), actor(file, act));
    }

    private Actor actor(CaseFile file, Act act) {
        var step = cases.procedure(file).step(file.state().stage(), act).orElseThrow();
        var body = file.state().parties().of(step.party());
        return body == null ? new Actor.Complainant(file.id()) : DemoPeople.in(body, organisations.directory());
    }

    private Decision decision(CaseFile file, Act act, LocalDate today, @Nullable UUID earlier) {
        var takes = act.takes();
        if (takes == Decision.Nothing.class) {
            return new Decision.Nothing();
        }
        if (takes == Decision.Statement.class) {
            return new Decision.Statement(words(act));
        }
        return special(file, act, today, earlier);
    }

    private Decision special(CaseFile file, Act act, LocalDate today, @Nullable UUID earlier) {
        if (act == Act.REFUSE) {
            return new Decision.Refusal(RefusalReason.NOT_YET_DUE, "合同约定验收合格满一年后付款，目前尚未满一年");
        }
        if (act == Act.MERGE) {
            return new Decision.Merger(java.util.Objects.requireNonNull(earlier), "与在办件是同一合同、同一笔款项");
        }
        if (act == Act.TRANSFER) {
            return new Decision.Referral(verifier(file), "请按时核实并反馈");
        }
        if (act == Act.HAND_BACK) {
            return new Decision.HandBack("该项目由行业主管部门管理，不属于本单位职责", null);
        }
        if (act == Act.FIND_LAWFUL_CHANGE) {
            return new Decision.LawfulChange("国土空间规划依法调整，履行了公示和批准程序", "已与企业签订补偿协议并按期支付补偿款");
        }
        if (act == Act.ORDER_RECTIFICATION) {
            return new Decision.Order("付清拖欠款项及逾期利息，并书面报告整改情况", today.plusDays(30));
        }
        if (act == Act.ASK_EXTENSION || act == Act.GRANT_EXTENSION) {
            return new Decision.Extension("资金已列入追加预算，正在办理拨付手续", extended(file));
        }
        if (act == Act.RATE) {
            return new Decision.Rating(true, Satisfaction.SATISFIED, "款项已经到账");
        }
        return new Decision.Confirmation(Ground.REFUSAL, "经书面责令后仍明确表示不予支付，且未说明正当理由");
    }

    private UUID verifier(CaseFile file) {
        return switch (cases.proposedVerifier(file)) {
            case Route.To to -> to.body().id();
            case Route.OutOfRegion out -> throw new IllegalStateException(out.reason());
            case Route.OutOfScope out -> throw new IllegalStateException(out.reason());
        };
    }

    private static LocalDate extended(CaseFile file) {
        var order = java.util.Objects.requireNonNull(file.state().progress().rectification());
        return order.orderedOn().plusDays(60);
    }

    private static String words(Act act) {
        return switch (act) {
            case RETURN_FOR_COMPLETION -> "请补充合同签章页和验收证明";
            case COMPLETE -> "已补充上传合同签章页和验收单";
            case INQUIRE -> "请说明款项未付的原因，并提供付款审批材料";
            case RESPOND -> "欠款属实，因年度预算没有安排，尚未支付";
            case ASK_COMPLAINANT -> "请说明是否收到过部分款项，并提供银行回单";
            case FIND_UNTRUE -> "经核实，该款项已于约定日期前支付，有银行回单和企业收据为证";
            case FIND_PARTLY_TRUE -> "工程款拖欠属实，所称利息没有合同依据";
            case FIND_TRUE -> "经核实，合同已经履行并验收合格，款项逾期未付属实";
            case REPORT_RECTIFIED -> "款项及利息已全部支付，附银行回单";
            case CERTIFY -> "已核验银行回单并与企业核对，整改完成";
            case MAKE_STATEMENT -> "本年度预算确有困难，请求宽限";
            case REPORT_CONFIRMATION -> "现将认定结果报送受理单位并告知投诉人";
            case ANSWER -> "办理情况如下：已按规定核实并作出处理，详见结论";
            case REOPEN_DISSATISFIED -> "所说的回单不是本合同的款项，请重新核实";
            case APPEAL -> "合同约定的付款条件早已成就，请求复核";
            case OBJECT -> "本单位不存在拒不整改情形，请求复核";
            case WITHDRAW -> "双方已经和解，自愿撤回";
            default -> throw new IllegalArgumentException("no words for " + act);
        };
    }
}
