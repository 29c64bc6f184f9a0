package org.xinyue.web.column;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/**
 * What a complainant's browser holds instead of a login: the id of a draft, of a found case or of the portal that led here, sealed, so that it can neither be
 * guessed nor read nor made. No page puts an id, a number or a code of a complaint into an address.
 */
@Component
@Implements(Clause.B4_IDENTITY)
public class SealedCookies {
    /** What a cookie stands for; its mark is sealed in, so that one cannot pass for the other. */
    public enum Kind {
        DRAFT(1, "xinyue_draft", Duration.ofDays(30)),
        RECEIPT(2, "xinyue_receipt", Duration.ofMinutes(30)),
        CASE(3, "xinyue_case", Duration.ofMinutes(30)),
        PORTAL(4, "xinyue_from", Duration.ofDays(1));

        private final int mark;
        private final String cookie;
        private final Duration life;

        Kind(int mark, String cookie, Duration life) {
            this.mark = mark;
            this.cookie = cookie;
            this.life = life;
        }
    }

    private static final int LENGTH = Integer.BYTES + 3 * Long.BYTES;

    private final Vault vault;
    private final Clock clock;

    SealedCookies(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** The id the browser holds of this kind; empty when it holds none, or one that is broken or too old. */
    public Optional<UUID> read(HttpServletRequest request, Kind kind) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(kind.cookie))
                .findFirst()
                .flatMap(cookie -> open(cookie.getValue(), kind));
    }

    private Optional<UUID> open(String value, Kind kind) {
        try {
            var plain = ByteBuffer.wrap(vault.openBytes(Base64.getUrlDecoder().decode(value)));
            if (plain.remaining() != LENGTH || plain.getInt() != kind.mark) {
                return Optional.empty();
            }
            Instant expires = Instant.ofEpochSecond(plain.getLong());
            return expires.isBefore(clock.instant())
                    ? Optional.empty()
                    : Optional.of(new UUID(plain.getLong(), plain.getLong()));
        } catch (RuntimeException broken) {
            // Whatever is wrong with it, somebody made it up or cut it off: as if there were none.
            return Optional.empty();
        }
    }

    /** Gives the browser this id to hold. */
    public void write(HttpServletRequest request, HttpServletResponse response, Kind kind, UUID id) {
        var plain = ByteBuffer.allocate(LENGTH)
                .putInt(kind.mark)
                .putLong(clock.instant().plus(kind.life).getEpochSecond())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(vault.sealBytes(plain.array()));
        add(request, response, kind, value, kind.life);
    }

    /** Makes the browser forget it. */
    public void forget(HttpServletRequest request, HttpServletResponse response, Kind kind) {
        add(request, response, kind, "", Duration.ZERO);
    }

    private static void add(
            HttpServletRequest request, HttpServletResponse response, Kind kind, String value, Duration life) {
        var cookie = ResponseCookie.from(kind.cookie, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
