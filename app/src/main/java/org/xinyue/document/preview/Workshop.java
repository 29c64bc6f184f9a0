package org.xinyue.document.preview;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a worker for each drawing, two at a time, and ends it when it takes too long or too much. */
public final class Workshop {
    private static final int PLACES = 2;
    private static final int WAITING_SECONDS = 15;
    private static final int DRAWING_SECONDS = 30;
    private static final String MEMORY = "-Xmx320m";

    /** What a worker ends with that wanted more memory: {@code ExitOnOutOfMemoryError} says 3, the kernel's killer 137. */
    private static final Set<Integer> OUT_OF_MEMORY = Set.of(3, 137);

    private static final int ENDING_SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    private final BiFunction<Sort, Integer, List<String>> command;
    private final Semaphore places = new Semaphore(PLACES, true);

    public Workshop() {
        this(Workshop::command);
    }

    /** {@code command} starts the worker for a sort and a page. */
    Workshop(BiFunction<Sort, Integer, List<String>> command) {
        this.command = command;
    }

    /** The drawing, or why there is none; takes at most 45 seconds. */
    public Drawing draw(Sort sort, int page, byte[] content) throws IOException {
        try {
            if (!places.tryAcquire(WAITING_SECONDS, TimeUnit.SECONDS)) {
                return Drawing.none(Outcome.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for a place");
        }
        try {
            return draw(start(sort, page), content);
        } finally {
            places.release();
        }
    }

    private Process start(Sort sort, int page) throws IOException {
        var builder = new ProcessBuilder(command.apply(sort, page)).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Passwords of the database stand in ours.
        builder.environment().clear();
        return builder.start();
    }

    private static Drawing draw(Process worker, byte[] content) {
        var end = CompletableFuture.delayedExecutor(DRAWING_SECONDS, TimeUnit.SECONDS);
        var deadline = CompletableFuture.runAsync(worker::destroyForcibly, end);
        try (var in = new DataInputStream(worker.getInputStream())) {
            try (var out = worker.getOutputStream()) {
                out.write(content);
            }
            return Drawing.read(in);
        } catch (IOException died) {
            return Drawing.none(why(worker, deadline.isDone(), died));
        } finally {
            deadline.cancel(false);
            worker.destroyForcibly();
        }
    }

    /** Out of memory or out of time is what a bomb does; a worker that ends otherwise is our own fault. */
    private static Outcome why(Process worker, boolean late, IOException died) {
        var code = exitCode(worker);
        LOG.warn(
                "a preview's worker gave no drawing, {}, exit code {}: {}",
                late ? "out of time" : "before its time was over",
                code.isPresent() ? code.getAsInt() : "none",
                died.toString());
        boolean full = code.isPresent() && OUT_OF_MEMORY.contains(code.getAsInt());
        return late || full ? Outcome.TOO_LARGE : Outcome.FAILED;
    }

    /** Empty while it runs on. */
    private static OptionalInt exitCode(Process worker) {
        try {
            return worker.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)
                    ? OptionalInt.of(worker.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static List<String> command(Sort sort, int page) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path")));
        if (isPacked()) {
            command.add("-Dloader.main=" + Worker.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(Worker.class.getName());
        }
        command.add(sort.name());
        command.add(Integer.toString(page));
        return command;
    }

    /** True in the one jar that is delivered, whose libraries only its own launcher finds. */
    private static boolean isPacked() {
        var place = Worker.class.getResource("Worker.class");
        return place != null && place.toString().contains("BOOT-INF");
    }
}
