package org.xinyue.channel.http.gate;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.xinyue.channel.ChannelClients;

/** Access tokens for systems that sign in with id and secret (OAuth 2, client credentials). */
final class Tokens {
    /** How long a token opens; an ended client is stopped at once all the same. */
    static final Duration LIFETIME = Duration.ofMinutes(30);

    private Tokens() {}

    /** Signs tokens. */
    static JwtGenerator generator(TokenKey key, Clock clock) {
        var generator = new JwtGenerator(
                NimbusJwtEncoder.withKeyPair(key.open(), key.secret()).build());
        generator.setClock(clock);
        return generator;
    }

    /** Reads tokens; the same clock decides whether they still hold. */
    static JwtDecoder decoder(TokenKey key, Clock clock) {
        var decoder = NimbusJwtDecoder.withPublicKey(key.open()).build();
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        decoder.setJwtValidator(times);
        return new KnownTokens(decoder, times);
    }

    /**
     * Our clients as the authorization server knows them; what it takes for the secret's hash is the id, see {@link #secrets}. Whether there is such a client
     * is asked there together with the secret: an unknown client and a wrong secret take the same statements and the same time.
     */
    static RegisteredClientRepository registered() {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {
                throw new UnsupportedOperationException("clients are registered by an administrator");
            }

            @Override
            public @Nullable RegisteredClient findById(String id) {
                return findByClientId(id);
            }

            @Override
            public @Nullable RegisteredClient findByClientId(String id) {
                return uuid(id) == null ? null : client(id);
            }
        };
    }

    private static RegisteredClient client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build())
                .build();
    }

    /** Compares a secret with the one or two that open for the client of this id. */
    static PasswordEncoder secrets(ChannelClients clients) {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence raw) {
                throw new UnsupportedOperationException("secrets are made, not chosen");
            }

            @Override
            public boolean matches(@Nullable CharSequence raw, @Nullable String clientId) {
                return raw != null
                        && clientId != null
                        && clients.authenticate(UUID.fromString(clientId), raw.toString())
                                .isPresent();
            }
        };
    }

    /** Keeps no token: each says by itself who it is for and until when. */
    static OAuth2AuthorizationService forgetful() {
        return new OAuth2AuthorizationService() {
            @Override
            public void save(OAuth2Authorization authorization) {
                // Nothing to keep.
            }

            @Override
            public void remove(OAuth2Authorization authorization) {
                // Nothing was kept.
            }

            @Override
            public @Nullable OAuth2Authorization findById(String id) {
                return null;
            }

            @Override
            public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
                return null;
            }
        };
    }

    static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
