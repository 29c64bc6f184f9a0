package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/** The ids an input is described by. */
final class Described {
    private Described() {}

    static @Nullable String by(String name, @Nullable String hint, @Nullable String error) {
        if (hint == null) {
            return error == null ? null : name + "-error";
        }
        return error == null ? name + "-hint" : name + "-hint " + name + "-error";
    }
}
