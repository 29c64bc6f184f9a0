package org.xinyue.sanction;

import java.util.Arrays;

/** Which body of the place carries a measure out (执行单位). */
public enum Executing {
    LEAD("社会信用牵头部门", ""),
    REGIONAL_LEAD("自治区发展改革委", ""),
    SUPERIOR("上级或主管部门", ""),
    FINANCE("财政部门", "财政"),
    AUDIT("审计部门", "审计"),
    SERVICES("机关事务管理部门", "机关事务"),
    DISCIPLINE("纪检监察机关", "纪委|纪检|纪律检查"),
    INSPECTION("政府督查机构", "督查"),
    APPRAISAL("绩效考核主管部门", "考核"),
    BUSINESS_ENVIRONMENT("营商环境主管部门", "营商环境");

    private final String label;
    private final String word;

    Executing(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** True when a body of this name is one of these; for those of whom relations say which body it is, of none. */
    boolean isCalled(String name) {
        return !word.isEmpty() && Arrays.stream(word.split("\\|", -1)).anyMatch(name::contains);
    }
}
