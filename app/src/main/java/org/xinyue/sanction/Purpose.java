package org.xinyue.sanction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For what somebody asks before giving something to a public body (查询用途). */
public enum Purpose {
    SPECIAL_BOND("专项债券申报"),
    BUDGET_FUNDS("预算内投资安排"),
    FINANCING("融资项目推荐"),
    HONOURS("评优评先"),
    PILOTS("试点示范"),
    FISCAL_SUPPORT("财政资金和扶持政策"),
    PROCUREMENT("政府采购"),
    SPENDING("公务消费、办公用房和经费安排");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** Name in addresses, e.g. special-bond. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose with this name. */
    public static Optional<Purpose> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.slug().equals(slug))
                .findFirst();
    }
}
