package org.xinyue.web.column;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser without script: keeps cookies, follows redirects, sends the token of the form it was shown. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----xinyue";

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> addresses = new ArrayList<>();
    private String page = "";
    private HttpResponse<String> last;

    /** A file to send. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Upload(String name, byte[] content) {}

    Visitor(int port) {
        root = "http://localhost:" + port;
        last = get("/complain");
    }

    HttpResponse<String> get(String path) {
        return follow(send(path, null, null));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return follow(postOnce(path, fields));
    }

    /** Sends the form and does not follow. */
    HttpResponse<String> postOnce(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token(), UTF_8) + "&", ""));
        return send(path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded");
    }

    HttpResponse<String> postFiles(String path, Map<String, String> fields, Upload... files) {
        var body = new ByteArrayOutputStream();
        part(body, "_csrf", null, token().getBytes(UTF_8));
        fields.forEach((name, value) -> part(body, name, null, value.getBytes(UTF_8)));
        for (Upload file : files) {
            part(body, "files", file.name(), file.content());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return follow(send(
                path, BodyPublishers.ofByteArray(body.toByteArray()), "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static void part(ByteArrayOutputStream body, String name, @Nullable String file, byte[] content) {
        String disposition = "Content-Disposition: form-data; name=\"" + name + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream");
        body.writeBytes(("--" + BOUNDARY + "\r\n" + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    private HttpResponse<String> send(String path, @Nullable BodyPublisher body, @Nullable String type) {
        addresses.add(path);
        var request = HttpRequest.newBuilder(URI.create(root + path));
        if (body != null && type != null) {
            request.header("Content-Type", type).POST(body);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpResponse<String> follow(HttpResponse<String> response) {
        HttpResponse<String> at = response;
        while (at.statusCode() == 303 || at.statusCode() == 302) {
            String location = at.headers().firstValue("Location").orElseThrow().replace(root, "");
            at = send(location.replaceAll("#.*", ""), null, null);
        }
        page = at.body();
        last = at;
        return at;
    }

    private String token() {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    String page() {
        return page;
    }

    HttpResponse<String> last() {
        return last;
    }

    /** Every address asked for, in order. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Puts a cookie in place of what the server gave. */
    void forge(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(root), cookie);
    }
}
