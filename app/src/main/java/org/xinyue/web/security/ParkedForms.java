package org.xinyue.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.xinyue.access.FormShelf;
import org.xinyue.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was typed when a session ended mid-form (表单暂存): sealed, for an hour, for the same person in the same browser. Files are not kept; the page
 * says so where it shows the form again.
 */
@Component
public class ParkedForms {
    static final String PARKED = "xinyue-parked";
    static final String LAST_PERSON = "xinyue-last";

    private final FormShelf shelf;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    ParkedForms(FormShelf shelf, Vault vault) {
        this.shelf = shelf;
        this.vault = vault;
    }

    private record Parked(String path, Map<String, List<String>> fields) {}

    /** Parks the fields of this request for the person who was last signed in here; does nothing when that is unknown. */
    void park(HttpServletRequest request, HttpServletResponse response) {
        cookie(request, LAST_PERSON).flatMap(this::person).ifPresent(person -> {
            var fields = new HashMap<String, List<String>>();
            request.getParameterMap().forEach((name, values) -> {
                if (!name.equals("_csrf")) {
                    fields.put(name, List.of(values));
                }
            });
            var parked = new Parked(request.getRequestURI(), fields);
            var id = shelf.put(person, vault.sealBytes(json.writeValueAsBytes(parked)));
            set(response, PARKED, id.toString(), FormShelf.HELD);
        });
    }

    /** Where the person who just signed in was when the session ended; what another person typed is thrown away. */
    Optional<String> resume(HttpServletRequest request, UUID personId) {
        return cookie(request, PARKED).flatMap(ParkedForms::uuid).flatMap(id -> {
            shelf.keepOnlyFor(id, personId);
            return find(id).map(Parked::path);
        });
    }

    /** Remembers who signed in here, so that a form can be given back to the same person. */
    void remember(HttpServletResponse response, UUID personId) {
        var sealed = vault.sealBytes(personId.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        set(
                response,
                LAST_PERSON,
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
                Duration.ofDays(1));
    }

    /**
     * What had been typed into the form at this address before the session ended, once; empty when nothing was. The caller shows it as if it had just been
     * typed and says that files must be chosen again.
     */
    public Optional<Map<String, List<String>>> take(HttpServletRequest request) {
        return cookie(request, PARKED).flatMap(ParkedForms::uuid).flatMap(id -> {
            var parked = find(id).filter(found -> found.path().equals(request.getRequestURI()));
            parked.ifPresent(found -> shelf.remove(id));
            return parked.map(Parked::fields);
        });
    }

    private Optional<Parked> find(UUID id) {
        return shelf.find(id).map(bytes -> json.readValue(vault.openBytes(bytes), Parked.class));
    }

    private Optional<UUID> person(String sealed) {
        try {
            var open = vault.openBytes(java.util.Base64.getUrlDecoder().decode(sealed));
            return uuid(new String(open, java.nio.charset.StandardCharsets.UTF_8));
        } catch (RuntimeException forged) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void set(HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .path("/office")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
