package org.xinyue.document.preview;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Starts a worker for each drawing, two at a time, and ends it when it takes too long or too much. */
public final class Workshop {
    private static final int PLACES = 2;
    private static final int WAITING_SECONDS = 15;
    private static final int DRAWING_SECONDS = 30;
    private static final String MEMORY = "-Xmx320m";

    private final Semaphore places = new Semaphore(PLACES, true);

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

    private static Process start(Sort sort, int page) throws IOException {
        var builder = new ProcessBuilder(command(sort, page)).redirectError(ProcessBuilder.Redirect.DISCARD);
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
            // Out of memory or out of time: what a bomb does, and little else.
            return Drawing.none(Outcome.TOO_LARGE);
        } finally {
            deadline.cancel(false);
            worker.destroyForcibly();
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
