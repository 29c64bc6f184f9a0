package org.xinyue.web.desk.act;

import java.util.List;
import org.xinyue.web.component.Choices.Option;

/**
 * One field of an act's form, as declared: the name is that of the decision's component, so that a refusal finds its place.
 *
 * @param options of a choice; empty for the other kinds
 * @param most characters of a text, as the decision allows them; 0 for the other kinds
 */
record Entry(String name, String label, String hint, Kind kind, boolean optional, List<Option> options, int most) {
    Entry {
        options = List.copyOf(options);
    }

    /** How it is asked. */
    enum Kind {
        /** Several lines of text. */
        TEXT,
        /** A date as three numbers. */
        DATE,
        /** One of a closed list. */
        CHOICE,
        /** A body, found by its name. */
        BODY,
        /** Another case against the same respondent. */
        CASE
    }

    static Entry text(String name, String label, String hint, int most) {
        return new Entry(name, label, hint, Kind.TEXT, false, List.of(), most);
    }

    static Entry date(String name, String label, String hint) {
        return new Entry(name, label, hint, Kind.DATE, false, List.of(), 0);
    }

    static Entry choice(String name, String label, List<Option> options) {
        return new Entry(name, label, "", Kind.CHOICE, false, options, 0);
    }

    static Entry body(String name, String label, String hint) {
        return new Entry(name, label, hint, Kind.BODY, false, List.of(), 0);
    }

    static Entry otherCase(String name, String label, String hint) {
        return new Entry(name, label, hint, Kind.CASE, false, List.of(), 0);
    }

    Entry asOptional() {
        return new Entry(name, label, hint, kind, true, options, most);
    }
}
