package org.xinyue.organisation;

/** Level of a body (机构层级). The order of the constants is from the highest to the lowest. */
public enum Level {
    REGION("自治区", 0),
    LEAGUE_CITY("盟市", 1),
    ZONE("功能区", 2),
    COUNTY("旗县（市、区）", 2),
    TOWNSHIP("苏木乡镇（街道）", 3);

    private final String label;
    private final int rank;

    Level(String label, int rank) {
        this.label = label;
        this.rank = rank;
    }

    /** Chinese label for pages and files. */
    public String label() {
        return label;
    }

    /** True when this level stands lower than the other; a zone and a county are peers. */
    public boolean isLowerThan(Level other) {
        return rank > other.rank;
    }
}
