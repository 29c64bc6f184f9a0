package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;
import org.xinyue.document.Admission;

/** A file input: {@code component/input/upload.jte}. The form must be {@code enctype="multipart/form-data"}. */
public record Upload(
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean optional,
        boolean multiple) {

    /** Most bytes of one file. */
    public long largest() {
        return Admission.rules().largest();
    }

    /** Extensions that are taken, separated by spaces. */
    public String extensions() {
        return Admission.rules().extensions();
    }

    /** Extensions of archives, separated by spaces. */
    public String archives() {
        return Admission.rules().archives();
    }

    /** What is said of a file that is refused by name or size. */
    public Refusals refusals() {
        var rules = Admission.rules();
        return new Refusals(rules.tooLarge(), rules.empty(), rules.nameless(), rules.archive(), rules.unknown());
    }

    /** The sentences of {@link Admission}. */
    public record Refusals(String tooLarge, String empty, String nameless, String archive, String unknown) {}

    /** Ids of hint and error for aria-describedby, null when there is neither. */
    public @Nullable String describedBy() {
        return Described.by(name, hint, error);
    }

    /** "true" for aria-invalid when refused, null otherwise. */
    public @Nullable String invalid() {
        return error == null ? null : "true";
    }
}
