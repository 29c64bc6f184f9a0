package org.xinyue.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.xinyue.client.wire.Json;

/** A token for the secret, fetched when it is needed and renewed before it ends. */
final class Tokens implements Line.Access {
    private static final Duration EARLIER = Duration.ofMinutes(1);

    private final HttpClient http;
    private final Settings settings;
    private final String form;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    Tokens(HttpClient http, Settings settings, Credentials.Secret credentials) {
        this.http = http;
        this.settings = settings;
        this.form = "grant_type=client_credentials&client_id=" + encoded(credentials.clientId()) + "&client_secret="
                + encoded(credentials.secret());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized String header(Line.Ask ask) throws IOException, InterruptedException {
        if (!settings.clock().instant().isBefore(renewAt)) {
            fetch();
        }
        return "Bearer " + token;
    }

    @Override
    public synchronized boolean isRenewable() {
        renewAt = Instant.MIN;
        return true;
    }

    private void fetch() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(settings.address() + "/oauth2/token"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var asked = settings.clock().instant();
        var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() == 400 || response.statusCode() == 401 || response.statusCode() == 403) {
            throw new NotSignedIn(
                    "the platform does not accept this id and secret; were they changed, or the access ended?");
        }
        if (response.statusCode() != 200) {
            throw Trouble.of(response, settings.clock());
        }
        var answer = Line.json(response.body());
        keep(answer, asked);
    }

    private void keep(Json answer, Instant asked) throws IOException {
        var lifetime = Duration.ofSeconds(answer.number("expires_in"));
        if (answer.text("access_token").isEmpty() || lifetime.isZero()) {
            throw new IOException("no token in the answer of /oauth2/token");
        }
        token = answer.text("access_token");
        var early = lifetime.dividedBy(4);
        renewAt = asked.plus(lifetime).minus(early.compareTo(EARLIER) < 0 ? early : EARLIER);
    }
}
