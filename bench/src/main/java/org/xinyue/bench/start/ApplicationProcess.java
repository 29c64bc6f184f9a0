package org.xinyue.bench.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.xinyue.bench.BenchRefused;

/** The platform in a process of its own, started the way {@code ./xinyue run} does it, stopped like an operator would. */
final class ApplicationProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

    private final Process process;
    private final int port;
    private final Path log;

    private ApplicationProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static ApplicationProcess start(Path jar, Path data) throws IOException {
        int port = freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        var builder = new ProcessBuilder(
                java(),
                "-Dxinyue.data=" + data,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--server.port=" + port);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new ApplicationProcess(builder.start(), port, log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asks until the platform says that it takes work. */
    void awaitReady() throws InterruptedException, IOException {
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!ready(client, question)) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new BenchRefused("The platform did not become ready; its last words:\n" + lastWords());
                }
                process.waitFor(BETWEEN_QUESTIONS);
            }
        }
    }

    private static boolean ready(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        String all = Files.readString(log, StandardCharsets.UTF_8);
        return all.substring(Math.max(0, all.length() - 2_000));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        } catch (CompletionException tooSlow) {
            process.destroyForcibly().onExit().join();
        }
        Files.deleteIfExists(log);
    }
}
