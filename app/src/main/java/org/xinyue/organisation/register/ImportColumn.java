package org.xinyue.organisation.register;

import java.util.Arrays;
import java.util.Optional;

/** Columns of the import file (机构导入). The documentation is printed from these. */
public enum ImportColumn {
    NAME("名称", true, "机构全称，2至100个字"),
    CREDIT_CODE("统一社会信用代码", false, "18位；校验不符的代码须先经第二人复核"),
    KIND("类别", true, "政府、机关（工作部门）、事业单位、群团组织、功能区管委会、苏木乡镇（街道）、国有企业、企业、嘎查村（居）委会"),
    LEVEL("层级", true, "自治区、盟市、功能区、旗县（市、区）、苏木乡镇（街道）"),
    DIVISION("区划代码", true, "六位现行代码；功能区填所在盟市的代码，苏木乡镇填所在旗县的代码"),
    SUPERIOR("上级部门", false, "名称或统一社会信用代码，须在登记中或本文件中；同名时请用代码"),
    COMPETENT("主管部门", false, "同上；没有主管部门则留空"),
    FROM("成立日期", true, "例如2024-02-07或2024/2/7"),
    TO("撤销日期", false, "不再存在的第一天；存续的留空"),
    SUCCESSOR("承继单位", false, "撤销后承接职责的机构，写法同上级部门"),
    CREDIT_LEAD("信用牵头", false, "是社会信用体系建设牵头部门填“是”，否则留空或填“否”");

    private final String heading;
    private final boolean required;
    private final String meaning;

    ImportColumn(String heading, boolean required, String meaning) {
        this.heading = heading;
        this.required = required;
        this.meaning = meaning;
    }

    /** Text of the first line of the file. */
    public String heading() {
        return heading;
    }

    /** True when the column must be there and filled. */
    public boolean isRequired() {
        return required;
    }

    /** What to write, in one Chinese line. */
    public String meaning() {
        return meaning;
    }

    static Optional<ImportColumn> headed(String text) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(text))
                .findFirst();
    }
}
