package org.xinyue.web.desk.errand;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Tag;

/**
 * One errand as its owner sees it.
 *
 * @param asked when, e.g. 11-23 09:12
 * @param sentence how it ended, or how far it is
 * @param file address of the file, null when there is none
 * @param size of the file, e.g. 2.4 MB; "" when there is none
 */
public record ErrandLine(
        String href,
        String title,
        Tag state,
        String asked,
        String sentence,
        @Nullable String file,
        String size) {}
