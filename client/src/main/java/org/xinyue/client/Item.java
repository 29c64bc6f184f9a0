package org.xinyue.client;

/** The items of a complaint (渠道数据项); what each means, and which are required, says the platform at {@code /exchange/api}. */
public enum Item {
    /** 渠道编号. */
    NUMBER("/number"),
    /** 渠道收到时间. */
    RECEIVED_AT("/receivedAt"),
    /** 入口归因码. */
    ATTRIBUTION("/attribution"),
    /** 企业（单位）全称. */
    NAME("/complainant/name"),
    /** 统一社会信用代码. */
    CREDIT_CODE("/complainant/creditCode"),
    /** 代码与证照一致. */
    CODE_AS_PRINTED("/complainant/creditCodeAsPrinted"),
    /** 企业规模. */
    SIZE("/complainant/size"),
    /** 法定代表人（经营者）. */
    LEGAL_REPRESENTATIVE("/complainant/legalRepresentative"),
    /** 联系人. */
    CONTACT("/complainant/contactName"),
    /** 联系电话. */
    PHONE("/complainant/phone"),
    /** 电子邮箱. */
    EMAIL("/complainant/email"),
    /** 通信地址. */
    ADDRESS("/complainant/address"),
    /** 被投诉机关在平台的标识. */
    RESPONDENT_ID("/respondent/id"),
    /** 被投诉机关信用代码. */
    RESPONDENT_CODE("/respondent/creditCode"),
    /** 被投诉机关全称. */
    RESPONDENT_NAME("/respondent/name"),
    /** 被投诉机关区划代码. */
    RESPONDENT_DIVISION("/respondent/divisionCode"),
    /** 依据. */
    BASIS("/contract/basis"),
    /** 合同或文件名称. */
    CONTRACT_NAME("/contract/name"),
    /** 合同或文件编号. */
    CONTRACT_NUMBER("/contract/number"),
    /** 领域. */
    FIELD("/contract/field"),
    /** 签订日期. */
    SIGNED_ON("/contract/signedOn"),
    /** 合同金额（元）. */
    AMOUNT("/contract/amount"),
    /** 已付金额（元）. */
    PAID("/contract/paid"),
    /** 违约情形. */
    KIND("/breach/kind"),
    /** 拖欠金额（元）. */
    OVERDUE("/breach/overdue"),
    /** 约定的履行日期. */
    DUE_ON("/breach/dueOn"),
    /** 对方理由. */
    EXCUSE("/breach/excuse"),
    /** 违约经过. */
    FACTS("/breach/facts"),
    /** 诉求. */
    REQUEST("/breach/request"),
    /** 身份保护意愿. */
    WISH("/declarations/wish"),
    /** 其他程序没有受理. */
    NOT_ELSEWHERE("/declarations/notElsewhere"),
    /** 确认所述属实. */
    TRUTHFUL("/declarations/truthful"),
    /** 已告知个人信息处理规则. */
    INFORMED("/declarations/informed"),
    /** 以上声明的取得方式. */
    DECLARED_BY("/declarations/declaredBy");

    private final String pointer;

    Item(String pointer) {
        this.pointer = pointer;
    }

    /** Where it stands in the JSON of the contract (RFC 6901); faults are reported at these places. */
    public String pointer() {
        return pointer;
    }
}
