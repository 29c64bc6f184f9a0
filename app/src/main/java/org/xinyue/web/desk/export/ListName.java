package org.xinyue.web.desk.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists of the office that can be taken along as a workbook. */
enum ListName {
    INBOX,
    CASES,
    RECTIFICATIONS,
    NOTICES,
    REPORTS,
    DELIVERIES,
    CALENDAR,
    ORGANISATIONS,
    OVERRIDES,
    PEOPLE,
    CHANNELS,
    PORTALS,
    VARIANTS;

    /** The name in addresses. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListName> find(String slug) {
        return Arrays.stream(values()).filter(name -> name.slug().equals(slug)).findFirst();
    }
}
