package org.xinyue.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinyue.XinyueApplication;
import org.xinyue.intake.Typed;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Browserless;
import org.xinyue.testing.Proves;

/** The real platform in a process of its own, killed without warning while firms hand in complaints, and started again on the same data. */
@Proves(Clause.A1_COLUMN)
final class KilledPlatformTest {
    private static final Pattern READY = Pattern.compile("is ready: http://localhost:(\\d+)/");
    private static final Pattern CODE = Pattern.compile("class=\"code\">([^<]+)<");
    private static final Pattern RESPONDENT = Pattern.compile("id=\"respondent-([0-9a-f-]{36})\"");
    private static final List<String> STEPS =
            List.of("complainant", "respondent", "contract", "breach", "declarations");
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 4;

    @TempDir
    Path data;

    @Test
    void every_acknowledged_complaint_is_there_after_kill_9() throws Exception {
        Map<String, String> numberOfCode = new ConcurrentHashMap<>();
        var enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        var half = new Browserless[1];
        var first = new Platform(data);
        try (var firms = Executors.newFixedThreadPool(3)) {
            half[0] = halfWay(first.port);
            for (int firm = 0; firm < 3; firm++) {
                firms.execute(() -> handIn(first.port, numberOfCode, enough));
            }
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            first.kill();
        }
        var second = new Platform(data);
        try {
            assertThat(new Browserless(second.port).get("/health/ready").statusCode())
                    .isEqualTo(200);
            assertThat(numberOfCode).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
            numberOfCode.forEach((code, number) ->
                    assertThat(caseOf(second.port, code)).as(code).contains(number));
            assertThat(half[0].at(second.port).get("/complain/complainant").body())
                    .as("what was typed and acknowledged before")
                    .contains("青城恒远建设工程有限公司");
        } finally {
            second.kill();
            // The third start cleans up after the second: no server is left behind.
            new Platform(data).stop();
        }
    }

    /** A visitor whose first page was acknowledged. */
    private static Browserless halfWay(int port) throws IOException, InterruptedException {
        var visitor = new Browserless(port);
        begin(visitor);
        step(visitor, "complainant", Typed.complaint(new java.util.UUID(0, 0)));
        return visitor;
    }

    private static void begin(Browserless visitor) throws IOException, InterruptedException {
        var answers = Map.of("firm", "yes", "body", "yes", "basis", "yes", "due", "yes", "elsewhere", "no");
        visitor.post("/complain", "/complain", answers);
    }

    private static void step(Browserless visitor, String slug, Map<String, String> typed)
            throws IOException, InterruptedException {
        var answer = visitor.post("/complain/" + slug, "/complain/" + slug, typed);
        assertThat(answer.statusCode()).as(slug).isEqualTo(303);
    }

    /** Hands in complaints until the platform is gone; notes those whose receipt was read. */
    private static void handIn(int port, Map<String, String> numberOfCode, CountDownLatch enough) {
        try {
            for (int complaint = 0; complaint < 5; complaint++) {
                var visitor = new Browserless(port);
                begin(visitor);
                var typed = new HashMap<>(Typed.complaint(new java.util.UUID(0, 0)));
                typed.put("respondentQuery", "新城区");
                typed.put("respondent", respondent(visitor, typed));
                for (var slug : STEPS) {
                    step(visitor, slug, typed);
                }
                visitor.post("/complain/review", "/complain/review", Map.of());
                var receipt = visitor.get("/complain/receipt").body();
                numberOfCode.put(found(CODE, receipt), found(Pattern.compile("(蒙信诉〔\\d+〕\\d+号)"), receipt));
                enough.countDown();
            }
        } catch (IOException | InterruptedException killed) {
            // What was not acknowledged may be gone.
        }
    }

    private static String respondent(Browserless visitor, Map<String, String> typed)
            throws IOException, InterruptedException {
        var query = new HashMap<>(typed);
        query.put("then", "search");
        query.remove("respondent");
        visitor.post("/complain/respondent", "/complain/respondent", query);
        return found(RESPONDENT, visitor.get("/complain/respondent").body());
    }

    private static String caseOf(int port, String code) {
        try {
            var visitor = new Browserless(port);
            visitor.post("/status", "/status", Map.of("code", code));
            return visitor.get("/status/case").body();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    /** One run of the platform. */
    private static final class Platform {
        private final Process process;
        private final int port;

        Platform(Path data) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dxinyue.data=" + data,
                            "-Dstdout.encoding=UTF-8",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            productOnly(),
                            XinyueApplication.class.getName(),
                            "--server.port=0")
                    .redirectErrorStream(true)
                    .start();
            port = Integer.parseInt(portOf(process));
        }

        /** Without the tests' own classes: their configurations would be scanned. */
        private static String productOnly() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .collect(Collectors.joining(File.pathSeparator));
        }

        private static String portOf(Process process) throws IOException {
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var said = new StringBuilder();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                var ready = READY.matcher(line);
                if (ready.find()) {
                    Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
                    return ready.group(1);
                }
                said.append(line).append('\n');
            }
            throw new AssertionError("the platform did not start:\n" + said);
        }

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        void stop() {
            process.destroy();
            process.onExit().join();
        }
    }
}
