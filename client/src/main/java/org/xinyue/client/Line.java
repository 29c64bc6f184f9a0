package org.xinyue.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinyue.client.wire.Json;
import org.xinyue.client.wire.Sm3;

/** Makes requests until they are answered, or until patience ends. */
final class Line implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Settings settings;
    private final HttpClient http;
    private final Access access;

    Line(Settings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
        // Sealed, but without a pattern switch in Java 17.
        if (settings.credentials() instanceof Credentials.Secret secret) {
            access = new Tokens(http, settings, secret);
        } else {
            access = new Signing((Credentials.SigningKey) settings.credentials(), settings.clock());
        }
    }

    /**
     * One request, which may be made several times.
     *
     * @param sm3 SM3 of the body, 64 hex digits
     */
    record Ask(String method, URI uri, HttpRequest.BodyPublisher body, String sm3, Map<String, String> headers) {
        static Ask get(URI uri) {
            return new Ask("GET", uri, HttpRequest.BodyPublishers.noBody(), Sm3.hex(""), Map.of());
        }

        static Ask json(String method, URI uri, String json) {
            return new Ask(
                    method,
                    uri,
                    HttpRequest.BodyPublishers.ofString(json),
                    Sm3.hex(json),
                    Map.of("Content-Type", "application/json;charset=UTF-8"));
        }
    }

    /** How a request proves who sends it. */
    interface Access {
        /**
         * Value of the header Authorization for this request, made anew for every attempt.
         *
         * @throws IOException when it cannot be had just now
         * @throws NotSignedIn when the platform does not know this system
         */
        String header(Ask ask) throws IOException, InterruptedException;

        /** Told that the platform did not accept the last one; true when another one could be accepted. */
        boolean isRenewable();
    }

    /** The answer, once it is a yes that {@code reading} understands. */
    <T> T send(Ask ask, Function<Json, T> reading) {
        for (int attempt = 1; ; attempt++) {
            try {
                return read(once(ask), reading);
            } catch (Trouble trouble) {
                goOn(attempt, trouble, trouble);
            } catch (IOException broken) {
                goOn(attempt, broken, null);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Unavailable("interrupted while waiting for an answer", 0, null, stopped);
            }
        }
    }

    /** Waits, or gives up. */
    private void goOn(int attempt, IOException why, @Nullable Trouble said) {
        var asked = said == null ? null : said.retryAfter();
        boolean interrupted = false;
        try {
            if (settings.retry().goesOn(attempt, asked)
                    && !closed.await(settings.retry().wait(attempt, asked).toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Unavailable(
                "no answer after " + attempt + " attempts: " + why.getMessage(),
                said == null ? 0 : said.status(),
                asked,
                why);
    }

    private String once(Ask ask) throws IOException, InterruptedException {
        var response = exchange(ask);
        if (response.statusCode() == 401 && access.isRenewable()) {
            response = exchange(ask);
        }
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return response.body();
        }
        var problem = json(response.body());
        // A request that the line repeated by itself bears a signature that was used; the next attempt signs anew.
        boolean again = NOT_NOW.contains(status)
                || (status == 409 && is(problem, "moved"))
                || (status == 401 && is(problem, "replayed"));
        if (again) {
            throw Trouble.of(response, settings.clock());
        }
        if (status == 401 || status == 403) {
            var detail = problem.text("detail");
            throw new NotSignedIn(detail.isEmpty() ? "HTTP " + status : detail);
        }
        throw new Refused(status, problem);
    }

    private static boolean is(Json problem, String kind) {
        return problem.text("type").endsWith(":" + kind);
    }

    private HttpResponse<String> exchange(Ask ask) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(ask.uri())
                .timeout(settings.timeout())
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", access.header(ask))
                .method(ask.method(), ask.body());
        ask.headers().forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** A yes that cannot be read was cut off, or comes from something in between. */
    private static <T> T read(String text, Function<Json, T> reading) throws IOException {
        try {
            return reading.apply(Json.read(text));
        } catch (Json.Unreadable | DateTimeException strange) {
            throw new IOException("the answer is not what the contract says", strange);
        }
    }

    /** What a refusal says; nothing when it is no JSON, as a proxy's page. */
    static Json json(String text) {
        try {
            return Json.read(text);
        } catch (Json.Unreadable page) {
            return Json.read(Json.write(Map.of()));
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
