package org.xinyue.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files that the module brings along. */
final class Classpath {
    private Classpath() {}

    static byte[] read(String name) {
        try (var stream = Objects.requireNonNull(Classpath.class.getResourceAsStream("/paper/" + name), name)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
