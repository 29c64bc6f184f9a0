package org.xinyue.organisation;

import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Whether a complaint against a body belongs to this mechanism: by its credit code, or by its kind (受理范围). */
@Implements(Clause.A1_SCOPE)
public sealed interface RespondentScope {
    /** One Chinese sentence for the person who typed the code. */
    String sentence();

    /** A government body or institution. */
    record Inside(String sentence) implements RespondentScope {}

    /** A social group: in scope only as far as it spends public money; an official decides at acceptance. */
    record ByReference(String sentence) implements RespondentScope {}

    /** Not a respondent of this mechanism; the sentence names the right door. */
    record Outside(String sentence) implements RespondentScope {}

    /** Judges by the first two characters: registration authority and kind of organisation. */
    static RespondentScope of(CreditCode code) {
        return switch (code.authorityAndKind()) {
            case "11" -> new Inside("代码以11开头，属于机关，可以投诉。");
            case "12" -> new Inside("代码以12开头，属于事业单位，可以投诉。");
            case "13" -> new Inside("代码以13开头，属于机构编制部门管理的群众团体，可以投诉。");
            case "19" -> new Inside("代码以19开头，属于机构编制部门登记的其他单位，可以投诉。");
            case "51" -> new ByReference("代码以51开头，属于社会团体，仅在使用财政资金时参照受理，请说明所涉财政资金。");
            case "52" -> new Outside("代码以52开头，属于民办非企业单位，不在受理范围，请向其登记的民政部门反映。");
            case "53" -> new Outside("代码以53开头，属于基金会，不在受理范围，请向其登记的民政部门反映。");
            case "54" -> new Outside("代码以54开头，属于嘎查村（居）民委员会，不在受理范围，请向所在苏木乡镇（街道）反映。");
            case String other when other.startsWith("9") -> new Outside("代码以9开头，属于企业、个体工商户或合作社，不在受理范围，请通过协商、仲裁或诉讼解决。");
            case String other -> new Outside("代码以%s开头，不是机关、事业单位或群团组织，不在受理范围，请核对被投诉单位的代码。".formatted(other));
        };
    }

    /** Judges by the registered kind of the body. */
    static RespondentScope of(BodyKind kind) {
        return switch (kind) {
            case GOVERNMENT, DEPARTMENT, INSTITUTION, MASS_ORGANISATION, ZONE_COMMITTEE, TOWNSHIP ->
                new Inside("被投诉单位是%s，属于受理范围。".formatted(kind.label()));
            case STATE_ENTERPRISE -> new Outside("被投诉单位是国有企业，不在受理范围，请向履行出资人职责的机构反映或依法起诉。");
            case COMPANY -> new Outside("被投诉单位是企业，不在受理范围，请通过协商、仲裁或诉讼解决。");
            case VILLAGE_COMMITTEE -> new Outside("被投诉单位是嘎查村（居）民委员会，不在受理范围，请向所在苏木乡镇（街道）反映。");
        };
    }
}
