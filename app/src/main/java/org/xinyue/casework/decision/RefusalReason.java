package org.xinyue.casework.decision;

/** The listed reasons for not accepting a complaint (不予受理情形), each with the door that is the right one. */
public enum RefusalReason {
    RESPONDENT_NOT_PUBLIC("被投诉主体不是机关或事业单位", "与企业、村（居）民委员会或个人的纠纷，请通过调解、仲裁或人民法院解决。"),
    COMPLAINANT_NOT_PRIVATE("投诉人不是民营经济组织", "可以拨打 12345 或向有管理权限的部门反映。"),
    NO_CONTRACT_OR_PROMISE("没有合同、协议或政策承诺", "请准备书面合同、协议或承诺文件后重新提交；政策咨询请拨打 12345。"),
    NOT_YET_DUE("约定的履行期限尚未届满", "请在期限届满仍未履行时再提交。"),
    IN_OTHER_PROCEDURE("法院、仲裁、复议或其他机关已经受理", "请在该程序中主张权利；程序终结后仍未履行的，可以重新提交。"),
    /** 信访工作条例 art 19: what another door has accepted and handles in time is not accepted again. */
    ALREADY_ACCEPTED("同一事项已由其他渠道受理", "请凭原编号在原受理渠道查询进展；各渠道的办理结果是同一个。"),
    ALREADY_DECIDED("同一事项已经答复且没有新事实", "对原答复不服，请在原件中申请上级复核或提供新事实。"),
    CENTRAL_BODY("被投诉主体是中央驻区单位", "请向国家有关平台反映，或向其上级单位反映。"),
    OUTSIDE_FIELDS("不属于平台受理的领域", "请向该领域的主管部门反映，不清楚找谁请拨打 12345。"),
    OTHER_STATUTORY("法律法规规定的其他不予受理情形", "具体渠道见说明；不清楚找谁请拨打 12345。");

    private final String label;
    private final String door;

    RefusalReason(String label, String door) {
        this.label = label;
        this.door = door;
    }

    public String label() {
        return label;
    }

    /** The right door, in one sentence. */
    public String door() {
        return door;
    }
}
