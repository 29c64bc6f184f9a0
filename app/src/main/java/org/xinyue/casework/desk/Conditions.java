package org.xinyue.casework.desk;

import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.intake.Channel;

/**
 * What cases of a list are asked for (筛选); all conditions at once.
 *
 * @param stage null for every stage
 * @param city code of the league or city in which the respondent is, null for everywhere
 * @param channel null for every door; a body that is the respondent is not told by which door a complaint came
 * @param text part of the number, the matter or the respondent's name; "" for any
 */
public record Conditions(
        @Nullable Stage stage,
        @Nullable String city,
        @Nullable Channel channel,
        String text) {
    /** Every case. */
    public static final Conditions NONE = new Conditions(null, null, null, "");

    public Conditions {
        text = text.strip();
    }

    /** Every case whose number, matter or respondent has this text. */
    public static Conditions text(String text) {
        return new Conditions(null, null, null, text);
    }

    /** True when not every case is asked for. */
    public boolean narrows() {
        return !equals(NONE);
    }
}
