package org.xinyue.bench.redmine;

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
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.TemporaryDirectory;
import org.xinyue.bench.site.Server;
import org.xinyue.bench.site.Visitor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Redmine on the same PostgreSQL as the platform, behind Puma with a worker for every processor, listening on loopback;
 * filled with issues, and stopped and removed when it is closed.
 */
public final class RedmineServer implements AutoCloseable {
    /** Remarks on each issue that is measured. */
    static final int JOURNALS = 5;

    /** Issues whose pages are measured, the newest of the caseworker's. */
    static final int MEASURED = 100;

    private static final String LOGIN = "caseworker";
    private static final String PASSWORD = "Xinyue-2026-demo";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TemporaryDirectory directory;
    private final Process puma;
    private final int port;
    private final String apiKey;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RedmineServer(TemporaryDirectory directory, Process puma, int port, String apiKey) {
        this.directory = directory;
        this.puma = puma;
        this.port = port;
        this.apiKey = apiKey;
        Runtime.getRuntime().addShutdownHook(new Thread(puma::destroy));
    }

    /**
     * Creates its database, fills it and waits until it answers; {@link RedminePackage#missing()} must have been asked.
     *
     * @param issues in all
     * @param desk how many of them are open and the caseworker's own, at least {@link #MEASURED}
     */
    public static RedmineServer start(Server server, int issues, int desk)
            throws IOException, InterruptedException, SQLException {
        TemporaryDirectory directory = TemporaryDirectory.create();
        int port = freePort();
        RedmineServer redmine;
        try {
            Instance instance = Instance.copy(directory.path());
            instance.configure(server.database("redmine"), port);
            instance.run("ruby", "bin/rails", "db:migrate");
            String apiKey = seed(instance, issues, desk);
            Process puma = instance.builder("puma", "-C", "config/puma.rb")
                    .redirectOutput(log(directory).toFile())
                    .start();
            redmine = new RedmineServer(directory, puma, port, apiKey);
        } catch (IOException | InterruptedException | SQLException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
        redmine.awaitReady();
        return redmine;
    }

    private static String seed(Instance instance, int issues, int desk) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ruby", "bin/rails", "runner", "seed.rb"));
        for (int number : new int[] {issues, desk, MEASURED, JOURNALS}) {
            command.add(String.valueOf(number));
        }
        command.addAll(List.of(LOGIN, PASSWORD));
        String apiKey = instance.run(command.toArray(String[]::new));
        if (!apiKey.matches("[0-9a-f]{40}")) {
            throw new BenchRefused("Redmine gave no key for its interface but \"" + apiKey + "\".");
        }
        return apiKey;
    }

    private static Path log(TemporaryDirectory directory) {
        return directory.path().resolve("puma.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!ready()) {
            if (!puma.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                String words = Files.readString(log(directory), StandardCharsets.UTF_8);
                close();
                throw new BenchRefused("Redmine did not become ready; its last words:\n"
                        + words.substring(Math.max(0, words.length() - 2_000)));
            }
            puma.waitFor(BETWEEN_QUESTIONS);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(address("/login"))).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    /** The absolute address of a path. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A browser in which the caseworker is signed in. */
    public Visitor session() throws IOException, InterruptedException {
        var visitor = new Visitor();
        if (!visitor.submit(address("/login"), Map.of("username", LOGIN, "password", PASSWORD))
                .contains("href=\"/logout\"")) {
            visitor.close();
            throw new BenchRefused("Redmine did not sign its caseworker in: no figures are reported.");
        }
        return visitor;
    }

    /** The caseworker's key for the REST interface. */
    public String apiKey() {
        return apiKey;
    }

    /** Creates a ticket over REST; gives its number. May be called by many at once, on connections that are kept. */
    public int create(String subject, String description) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of(
                "issue", Map.of("project_id", IssueDesk.PROJECT, "subject", subject, "description", description)));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("/issues.json"))
                .header("X-Redmine-API-Key", apiKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 201) {
            throw new BenchRefused("Redmine answered a new ticket with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).path("issue").path("id").asInt();
    }

    /** The description of a ticket as the REST interface gives it back. */
    String description(int ticket) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(address("/issues/" + ticket + ".json")).header("X-Redmine-API-Key", apiKey));
        return JSON.readTree(answer.body()).path("issue").path("description").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Adds how it was run. */
    public JsonLine note(JsonLine line) {
        return line.with("redmine", RedminePackage.version("redmine"))
                .with("puma", RedminePackage.version("puma"))
                .with("ruby", RedminePackage.version("ruby3.1"))
                .with("workers", Instance.workers())
                .with("threads_per_worker", Instance.THREADS)
                .with("database", "the platform's PostgreSQL, every commit forced to disk");
    }

    @Override
    public void close() throws IOException {
        client.close();
        puma.destroy();
        try {
            puma.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException tooSlow) {
            puma.descendants().forEach(ProcessHandle::destroyForcibly);
            puma.destroyForcibly().onExit().join();
        }
        directory.close();
    }
}
