package org.xinyue.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor with cookies and no script, over real HTTP; redirects are answers like any other. */
public final class Browserless {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Browserless(int port) {
        base = "http://localhost:" + port;
    }

    /** The same visitor at another port of this machine, with the same cookies. */
    public Browserless at(int otherPort) {
        base = "http://localhost:" + otherPort;
        return this;
    }

    /** Somebody else who has copied every cookie of this visitor. */
    public Browserless copy() {
        var other = new Browserless(URI.create(base).getPort());
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> other.cookies.getCookieStore().add(URI.create(base), cookie));
        return other;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** The answer byte by byte, for what is not text. */
    public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form with the token of the page at {@code from}. */
    public HttpResponse<String> post(String from, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return postWith(token(from), path, fields);
    }

    /** The token in the first form of that page; empty when it has none. */
    public String token(String page) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    public HttpResponse<String> postWith(String token, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        return post("/office/sign-in", "/office/sign-in", Map.of("login", login, "password", password));
    }

    /** As when the session has run out on the server: the browser's other cookies stay. */
    public void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
