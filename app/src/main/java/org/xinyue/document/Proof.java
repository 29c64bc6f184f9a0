package org.xinyue.document;

import java.io.InputStream;

/**
 * A file that proves something (证明材料), as it came over the line.
 *
 * @param name as the browser sent it, "" when none was sent
 */
public record Proof(String name, InputStream content) {
    /** No file. */
    public static Proof none() {
        return new Proof("", InputStream.nullInputStream());
    }

    /** True when no file was sent. */
    public boolean isMissing() {
        return name.isBlank();
    }
}
