package org.xinyue.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A server whose parent was killed. It still holds the cluster and would refuse a second server, so it is stopped first.
 * A process that merely got the same number as an earlier server is left alone.
 *
 * @param cluster the directory with {@code postmaster.pid}
 */
record OrphanedServer(Path cluster) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Stops the orphan, if there is one, and waits until none of its processes is left. */
    void stop(Supplier<Programs.Outcome> pgCtlStop) throws IOException {
        Optional<ProcessHandle> named = recorded();
        if (named.isPresent()) {
            ProcessHandle process = named.get();
            if (!isServer(process)) {
                // Our lock is held and no server runs here: the number was given to another process meanwhile.
                Files.deleteIfExists(pidFile());
            } else if (!pgCtlStop.get().success()) {
                // Another user may own it. Its only client is dead, so the polite signal ends it as quickly.
                process.destroy();
            }
        }
        // After a kill of the server its children need a moment to notice; they hold the shared memory until then.
        for (ProcessHandle left : servers()) {
            await(left);
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> recorded() throws IOException {
        try (Stream<String> lines = Files.lines(pidFile(), StandardCharsets.UTF_8)) {
            return lines.findFirst().flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    private List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses().filter(this::isServer).toList();
    }

    /** The server and its children all work inside the cluster; the server's own command also names it. */
    private boolean isServer(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            String[] command = Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .split("\0", -1);
            if (List.of(command).contains(cluster.toString()) && command[0].endsWith("/postgres")) {
                return true;
            }
            return command[0].startsWith("postgres: ")
                    && Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster);
        } catch (IOException endedOrForeign) {
            return false;
        }
    }

    private void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            throw new DatabaseUnavailable(
                    "A PostgreSQL left over from an earlier run (process " + process.pid()
                            + ") does not stop: end it, then start Xinyue again.",
                    stillThere);
        } catch (ExecutionException impossible) {
            throw new CompletionException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while an earlier PostgreSQL was stopping.", interrupted);
        }
    }
}
