package org.xinyue.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of the repository that are printed from the code: equal to what the code says, or the test fails. */
public final class Golden {
    private static final String SWITCH = "xinyue.golden";

    private Golden() {}

    /**
     * Compares a file with what the code says now; with {@code -Dxinyue.golden=write} it writes the file instead.
     *
     * @param file relative to the root of the repository
     */
    public static void check(Path file, String actual) {
        Path path = root().resolve(file);
        try {
            if ("write".equals(System.getProperty(SWITCH))) {
                Files.createDirectories(path.toAbsolutePath().resolve("..").normalize());
                Files.writeString(path, actual);
                return;
            }
            String expected = Files.exists(path) ? Files.readString(path) : "";
            if (!expected.equals(actual)) {
                throw new AssertionError(difference(file, expected, actual));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The root of the repository, wherever below it the test was started. */
    public static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("bench/pom.xml"))) {
            Path parent = directory.getParent();
            if (parent == null) {
                throw new IllegalStateException("not started inside the repository");
            }
            directory = parent;
        }
        return directory;
    }

    static String difference(Path file, String expected, String actual) {
        List<String> kept = expected.lines().toList();
        List<String> said = actual.lines().toList();
        int line = 0;
        while (line < kept.size() && line < said.size() && kept.get(line).equals(said.get(line))) {
            line++;
        }
        return """
                %s no longer says what the code says, first in line %d:
                  file: %s
                  code: %s
                If the change is meant, run ./xinyue docs and read the difference before committing it.""".formatted(file, line + 1, at(kept, line), at(said, line));
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(nothing)";
    }
}
