package org.xinyue.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division (行政区划).
 *
 * @param code six digits of GB/T 2260
 * @param parentCode the division it belongs to, as listed; null for the region itself
 */
public record Division(
        String code, String name, Kind kind, @Nullable String parentCode) {
    /** Kind of a division; decides how its government is called and its level. */
    public enum Kind {
        PROVINCE(Level.REGION),
        CITY(Level.LEAGUE_CITY),
        LEAGUE(Level.LEAGUE_CITY),
        DISTRICT(Level.COUNTY),
        COUNTY_CITY(Level.COUNTY),
        COUNTY(Level.COUNTY),
        BANNER(Level.COUNTY),
        AUTONOMOUS_BANNER(Level.COUNTY);

        private final Level level;

        Kind(Level level) {
            this.level = level;
        }
    }

    /** Level of the bodies that govern this division. */
    public Level level() {
        return kind.level;
    }
}
