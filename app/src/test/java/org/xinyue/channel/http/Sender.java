package org.xinyue.channel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sm3;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A channel's system as it would be written elsewhere: the JDK's client, JSON by hand. */
final class Sender {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    Sender(int port) {
        this.port = port;
    }

    /** An answer with its JSON, an empty object when there is none. */
    record Answer(HttpResponse<String> raw) {
        int status() {
            return raw.statusCode();
        }

        JsonNode json() {
            return raw.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(raw.body());
        }

        String text(String name) {
            return json().path(name).asString("");
        }
    }

    Answer token(String id, String secret) {
        return send(HttpRequest.newBuilder(uri("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + id + "&client_secret="
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8))));
    }

    String bearer(ChannelClients.Credentials credentials) {
        return "Bearer "
                + token(credentials.client().id().toString(), credentials.secret())
                        .text("access_token");
    }

    Answer get(String bearer, String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", bearer));
    }

    Answer post(String bearer, String path, String json) {
        return send(request(bearer, path).POST(BodyPublishers.ofString(json)));
    }

    Answer put(String bearer, String path, String json) {
        return send(request(bearer, path).PUT(BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String bearer, String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json");
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Items as the nested JSON of the contract. */
    static String json(Map<Item, String> items) {
        var root = JSON.createObjectNode();
        items.forEach((item, text) -> {
            var names = item.pointer().substring(1).split("/", -1);
            if (names.length == 1) {
                root.put(names[0], text);
            } else {
                root.withObject("/" + names[0]).put(names[1], text);
            }
        });
        return root.toString();
    }

    /** The header of a request signed by HMAC-SM3. */
    static String signed(ChannelClients.Credentials by, String method, String target, String time, String body) {
        return signed(by, method, target, Map.of("timestamp", time, "nonce", "nonce-" + System.nanoTime()), body);
    }

    static String signed(
            ChannelClients.Credentials by, String method, String target, Map<String, String> once, String body) {
        var parts = new LinkedHashMap<>(once);
        int mark = target.indexOf('?');
        var text = String.join(
                "\n",
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                once.getOrDefault("timestamp", ""),
                once.getOrDefault("nonce", ""),
                Sm3.hex(body.getBytes(StandardCharsets.UTF_8)));
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(java.util.Base64.getUrlDecoder().decode(by.signingKey())));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return "SM3-HMAC client=\"%s\", timestamp=\"%s\", nonce=\"%s\", signature=\"%s\""
                .formatted(
                        by.client().id(),
                        parts.get("timestamp"),
                        parts.get("nonce"),
                        HexFormat.of().formatHex(out));
    }
}
