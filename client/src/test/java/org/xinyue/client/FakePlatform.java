package org.xinyue.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** An HTTP server that answers what a test told it, in order, then 200; the real platform cannot be made to fail on demand. */
public final class FakePlatform implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]*)\"");

    private final Set<String> carriedOutBefore = new HashSet<>();
    private final HttpServer server;
    private final Deque<Planned> planned = new ArrayDeque<>();
    private final List<Seen> seen = new ArrayList<>();
    private int tokens;
    private int lifetime = 1800;

    /** An answer; status 0 cuts the line after the request was read. */
    private record Planned(int status, String body, Map<String, String> headers) {}

    /** A request as it arrived. */
    public record Seen(String method, String target, String authorization, String body) {}

    public FakePlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public synchronized FakePlatform then(int status, String body) {
        planned.add(new Planned(status, body, Map.of()));
        return this;
    }

    public synchronized FakePlatform then(int status, String body, String header, String value) {
        planned.add(new Planned(status, body, Map.of(header, value)));
        return this;
    }

    /** Reads the request, then says nothing and hangs up. */
    public FakePlatform thenBreaks() {
        return then(0, "");
    }

    public synchronized FakePlatform tokensLast(int seconds) {
        lifetime = seconds;
        return this;
    }

    /** Requests so far, without those for tokens. */
    public synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    public synchronized int tokens() {
        return tokens;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestURI().getPath().equals("/oauth2/token")) {
            answer(exchange, token(body));
        } else {
            answer(exchange, next(exchange, body));
        }
    }

    private synchronized Planned token(String body) {
        tokens++;
        return body.contains("client_secret=right")
                ? new Planned(200, "{\"access_token\":\"t" + tokens + "\",\"expires_in\":" + lifetime + "}", Map.of())
                : new Planned(401, "{\"error\":\"invalid_client\"}", Map.of());
    }

    private synchronized Planned next(HttpExchange exchange, String body) {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var target = exchange.getRequestURI().toString();
        seen.add(new Seen(exchange.getRequestMethod(), target, String.valueOf(authorization), body));
        var plan = planned.poll();
        boolean carriedOut = plan == null || plan.status() == 0;
        boolean repeated = carriedOut && !carriedOutBefore.add(target + body);
        return plan == null ? new Planned(200, done(body, repeated), Map.of()) : plan;
    }

    /** Everything that any answer of the contract has. */
    private static String done(String body, boolean repeated) {
        var number = NUMBER.matcher(body);
        return "{\"number\":\"%1$s\",\"caseNumber\":\"C-%1$s\",\"receiptCode\":\"ABCD\",\"receivedAt\":\"%2$s\",\"changedAt\":\"%2$s\",\"repeated\":%3$s}"
                .formatted(number.find() ? number.group(1) : "", "2026-03-02T01:00:00Z", repeated);
    }

    private static void answer(HttpExchange exchange, Planned plan) throws IOException {
        try (exchange) {
            if (plan.status() == 0) {
                return;
            }
            plan.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = plan.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(plan.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
