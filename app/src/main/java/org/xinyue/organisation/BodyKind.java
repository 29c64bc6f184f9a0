package org.xinyue.organisation;

import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Kind of a body (机构类别) and whether a complaint against such a body belongs to this mechanism. */
@Implements(Clause.A1_SCOPE)
public enum BodyKind {
    GOVERNMENT("政府", true),
    DEPARTMENT("机关（工作部门）", true),
    INSTITUTION("事业单位", true),
    MASS_ORGANISATION("群团组织", true),
    ZONE_COMMITTEE("功能区管委会", true),
    TOWNSHIP("苏木乡镇（街道）", true),
    STATE_ENTERPRISE("国有企业", false),
    COMPANY("企业", false),
    VILLAGE_COMMITTEE("嘎查村（居）委会", false);

    private final String label;
    private final boolean inScope;

    BodyKind(String label, boolean inScope) {
        this.label = label;
        this.inScope = inScope;
    }

    /** Chinese label for pages and files. */
    public String label() {
        return label;
    }

    /** True for government bodies and institutions (A1.SCOPE); only these may be complained about, and only these verify. */
    public boolean inScope() {
        return inScope;
    }
}
