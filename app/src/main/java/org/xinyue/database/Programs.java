package org.xinyue.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs, or a tool of the system, and waits for it. */
final class Programs {
    private Programs() {}

    /** What a program said, and whether it was content (exit code 0). */
    record Outcome(boolean success, String output) {}

    /**
     * Runs to the end. The caller's PG… variables are withheld: they would redirect the server to another directory.
     *
     * @param directory working directory, which the program's user must be able to enter
     */
    static Outcome run(Path directory, List<String> prefix, String... command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(whole).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor() == 0, output.strip());
        } catch (IOException missing) {
            return new Outcome(false, String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for " + command[0] + ".", interrupted);
        }
    }
}
