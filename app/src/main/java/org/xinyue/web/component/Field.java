package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/**
 * One input with its label, hint and error: {@code component/input/field.jte} (one line) and {@code component/input/area.jte} (many).
 *
 * @param name form field name, also the element's id
 * @param type HTML input type, "text" by default
 * @param width CSS class that hints at the content's length: "full", "long", "amount", "short"
 * @param mode value of autocomplete, null to leave it out
 */
public record Field(
        String name,
        String label,
        String value,
        @Nullable String hint,
        @Nullable String error,
        boolean optional,
        String type,
        String width,
        @Nullable String mode) {

    /** A line of text. */
    public static Field text(String name, String label, String value) {
        return new Field(name, label, value, null, null, false, "text", "full", null);
    }

    /** A password; never shown again with what was typed. */
    public static Field password(String name, String label, String mode) {
        return new Field(name, label, "", null, null, false, "password", "long", mode);
    }

    public Field hint(String text) {
        return new Field(name, label, value, text, error, optional, type, width, mode);
    }

    public Field error(@Nullable String sentence) {
        return new Field(name, label, value, hint, sentence, optional, type, width, mode);
    }

    public Field asOptional() {
        return new Field(name, label, value, hint, error, true, type, width, mode);
    }

    /** HTML input type, e.g. "tel", "email", "date". */
    public Field type(String inputType) {
        return new Field(name, label, value, hint, error, optional, inputType, width, mode);
    }

    public Field width(String cssWidth) {
        return new Field(name, label, value, hint, error, optional, type, cssWidth, mode);
    }

    public Field autocomplete(String token) {
        return new Field(name, label, value, hint, error, optional, type, width, token);
    }

    /** Ids of hint and error for aria-describedby, null when there is neither. */
    public @Nullable String describedBy() {
        return Described.by(name, hint, error);
    }

    /** "true" for aria-invalid when refused, null otherwise. */
    public @Nullable String invalid() {
        return error == null ? null : "true";
    }
}
