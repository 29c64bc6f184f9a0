package org.xinyue.bench.site;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinyue.bench.BenchRefused;

/** A browser without a screen: keeps cookies, sends forms with their token, follows redirects. */
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN =
            Pattern.compile("<input type=\"hidden\" name=\"(_csrf|authenticity_token)\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** The page behind an address, which must be there. */
    public String page(URI address) throws IOException, InterruptedException {
        return text(address, send(HttpRequest.newBuilder(address)));
    }

    /** Opens a page with a form and sends the form with these answers; gives the page it leads to. */
    public String submit(URI address, Map<String, String> answers) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page(address));
        if (!token.find()) {
            throw new BenchRefused("The page " + address.getPath() + " has no form to send.");
        }
        String body = token.group(1) + "=" + encoded(token.group(2)) + "&"
                + answers.entrySet().stream()
                        .map(answer -> answer.getKey() + "=" + encoded(answer.getValue()))
                        .collect(Collectors.joining("&"));
        return text(
                address,
                send(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** The answer as it travels: packed when the browser takes it packed. */
    public HttpResponse<byte[]> packed(URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", "gzip")
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String text(URI address, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new BenchRefused(
                    address.getPath() + " answered " + answer.statusCode() + ": no figures are reported.");
        }
        return answer.body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
