package org.xinyue.web.desk.act;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Field;

/**
 * One field as the template shows it.
 *
 * @param kind text, date, radios, select or body
 * @param field the text, or the words to look for a body by
 * @param most characters of a text, 0 for whatever else
 */
public record EntryView(
        String kind,
        @Nullable Field field,
        @Nullable DateField date,
        @Nullable Choices choices,
        int most) {}
