package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/** A file input: {@code component/input/upload.jte}. The form must be {@code enctype="multipart/form-data"}. */
public record Upload(
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean optional,
        boolean multiple) {

    /** Ids of hint and error for aria-describedby, null when there is neither. */
    public @Nullable String describedBy() {
        return Described.by(name, hint, error);
    }

    /** "true" for aria-invalid when refused, null otherwise. */
    public @Nullable String invalid() {
        return error == null ? null : "true";
    }
}
