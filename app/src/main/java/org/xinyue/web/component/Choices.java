package org.xinyue.web.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several: {@code component/input/radios.jte} (few, explained) and {@code component/input/select.jte} (many).
 *
 * @param selected value of the chosen option, "" when none is
 */
public record Choices(
        String name,
        String label,
        String selected,
        List<Option> options,
        @Nullable String hint,
        @Nullable String error,
        boolean optional) {
    public Choices {
        options = List.copyOf(options);
    }

    /** A required choice without hint. */
    public static Choices of(String name, String label, String selected, List<Option> options) {
        return new Choices(name, label, selected, options, null, null, false);
    }

    public Choices hint(String text) {
        return new Choices(name, label, selected, options, text, error, optional);
    }

    public Choices error(@Nullable String sentence) {
        return new Choices(name, label, selected, options, hint, sentence, optional);
    }

    public Choices asOptional() {
        return new Choices(name, label, selected, options, hint, error, true);
    }

    public boolean chosen(Option option) {
        return option.value().equals(selected);
    }

    /** Ids of hint and error for aria-describedby, null when there is neither. */
    public @Nullable String describedBy() {
        return Described.by(name, hint, error);
    }

    /** "true" for aria-invalid when refused, null otherwise. */
    public @Nullable String invalid() {
        return error == null ? null : "true";
    }

    /**
     * One option.
     *
     * @param note a small explanation below the label, null when the label says enough
     */
    public record Option(
            String value, String label, @Nullable String note) {
        public static Option of(String value, String label) {
            return new Option(value, label, null);
        }
    }
}
