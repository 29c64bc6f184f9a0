package org.xinyue.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds and reads the Markdown below {@code docs/}. */
final class PolicyPages {
    private PolicyPages() {}

    /** The folder {@code docs} of the repository, wherever the build was started. */
    static Path docs() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("docs/policy"))) {
                return folder.resolve("docs");
            }
        }
        throw new IllegalStateException("No folder docs/policy above the working directory.");
    }

    static String read(String page) {
        try {
            return Files.readString(docs().resolve("policy").resolve(page));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every Markdown page below {@code docs/}, sorted. */
    static List<Path> all() {
        try (var files = Files.walk(docs())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
