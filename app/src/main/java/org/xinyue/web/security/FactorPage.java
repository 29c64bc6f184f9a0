package org.xinyue.web.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Page;

/**
 * One's own second factor (双因素认证).
 *
 * @param held true when every sign-in asks for a code
 * @param owed true when an office asks for it and nothing else may be done before
 * @param left recovery codes not used yet
 * @param drawn the new secret that waits for its first code, null when there is none
 * @param codes recovery codes, shown this once; empty otherwise
 */
public record FactorPage(
        boolean held, boolean owed, int left, @Nullable Drawn drawn, List<String> codes, Field code) implements Page {
    public FactorPage {
        codes = List.copyOf(codes);
    }

    /** The secret as it is typed, and as a picture. */
    public record Drawn(String key, String picture) {
        @Override
        public String toString() {
            return "Drawn";
        }
    }

    @Override
    public String title() {
        return "双因素认证";
    }
}
