package org.xinyue.channel.http.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Tokens whose signature was found good once (已验令牌): a system sends the same one for half an hour. Whether it still holds is asked at every request, by
 * the whole decoder when it does not.
 */
record KnownTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> times, Map<String, Jwt> known) implements JwtDecoder {
    private static final int MOST = 1_000;

    KnownTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> times) {
        this(decoder, times, new ConcurrentHashMap<>());
    }

    @Override
    public Jwt decode(String token) {
        var before = known.get(token);
        if (before != null && !times.validate(before).hasErrors()) {
            return before;
        }
        known.remove(token);
        var read = decoder.decode(token);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(token, read);
        return read;
    }
}
