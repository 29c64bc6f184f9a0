package org.xinyue.client;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.xinyue.client.wire.Sm3;

/** Signs every request anew (HMAC-SM3 over method, path, query, time, nonce and SM3 of the body). */
final class Signing implements Line.Access {
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final String clientId;
    private final byte[] key;
    private final Clock clock;

    Signing(Credentials.SigningKey credentials, Clock clock) {
        this.clientId = credentials.clientId();
        this.key = Base64.getUrlDecoder().decode(credentials.key());
        this.clock = clock;
    }

    @Override
    public String header(Line.Ask ask) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var once = HexFormat.of().formatHex(nonce);
        var time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        var text = String.join(
                "\n",
                ask.method(),
                ask.uri().getRawPath(),
                Objects.requireNonNullElse(ask.uri().getRawQuery(), ""),
                time,
                once,
                ask.sm3());
        return "SM3-HMAC client=\"" + clientId + "\", timestamp=\"" + time + "\", nonce=\"" + once + "\", signature=\""
                + Sm3.hmac(key, text) + "\"";
    }

    @Override
    public boolean isRenewable() {
        return false;
    }
}
