package org.xinyue.channel.http.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.xinyue.channel.ChannelClients;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/** The door of the channel contract, apart from that of the pages: no cookie, no session; a token or a signature with every request. */
@Configuration(proxyBeanMethods = false)
@Implements({Clause.A2_CHANNELS, Clause.B4_SECRETS})
class ApiSecurity {
    private final ChannelClients clients;
    private final Clock clock;

    ApiSecurity(ChannelClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Bean
    TokenKey tokenKey(Vault vault, @Value("${xinyue.data:data}") Path data) {
        return TokenKey.in(data, vault);
    }

    @Bean
    Throttle throttle(
            @Value("${xinyue.api.at-once:32}") int atOnce,
            @Value("${xinyue.api.queue:256}") int queue,
            @Value("${xinyue.api.patience:1s}") Duration patience) {
        return new Throttle(new Throttle.Size(atOnce, queue, patience));
    }

    @Bean
    TokenThrottle.Size tokenLimits(
            @Value("${xinyue.api.tokens.of-client:20}") int ofClient,
            @Value("${xinyue.api.tokens.of-address:120}") int ofAddress) {
        return new TokenThrottle.Size(ofClient, ofAddress);
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, TokenKey key, TokenThrottle.Size limits, Throttle places) {
        http.securityMatcher("/oauth2/token");
        Filter throttle = new TokenThrottle(limits);
        http.addFilterBefore(throttle, SecurityContextHolderFilter.class);
        http.addFilterBefore(new Entrance(places), SecurityContextHolderFilter.class);
        http.with(
                new OAuth2AuthorizationServerConfigurer(),
                server -> server.registeredClientRepository(Tokens.registered())
                        .authorizationService(Tokens.forgetful())
                        .authorizationServerSettings(
                                AuthorizationServerSettings.builder().build())
                        .tokenGenerator(Tokens.generator(key, clock))
                        .clientAuthentication(client ->
                                client.authenticationProviders(providers -> providers.forEach(provider -> {
                                    if (provider instanceof ClientSecretAuthenticationProvider secret) {
                                        secret.setPasswordEncoder(Tokens.secrets(clients));
                                    }
                                }))));
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return bare(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, TokenKey key, Throttle limits, SignedOnce once) {
        http.securityMatcher("/api/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/openapi.json")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(Tokens.decoder(key, clock)))
                .authenticationEntryPoint((request, response, failure) -> unknown(request, response)));
        http.exceptionHandling(refusals ->
                refusals.authenticationEntryPoint((request, response, failure) -> unknown(request, response)));
        Filter guard = new BodyGuard();
        http.addFilterBefore(guard, BearerTokenAuthenticationFilter.class);
        http.addFilterBefore(new Entrance(limits), BearerTokenAuthenticationFilter.class);
        http.addFilterBefore(new SignedRequests(clients, once), BearerTokenAuthenticationFilter.class);
        http.addFilterAfter(new Gate(clients, limits), AuthorizationFilter.class);
        return bare(http).build();
    }

    /** Before the pages' own answer to what the server refuses. */
    @Bean
    FilterRegistrationBean<Faults> apiFaults() {
        var registration = new FilterRegistrationBean<>(new Faults());
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static HttpSecurity bare(HttpSecurity http) {
        http.csrf(csrf -> csrf.disable());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        return http;
    }

    private static void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean token = request.getHeader("Authorization") != null;
        response.setHeader("WWW-Authenticate", "Bearer, SM3-HMAC");
        Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "没有通过身份验证",
                        token
                                ? "访问令牌无效或已过期，请用接入方标识和密钥到 /oauth2/token 重新获取"
                                : "请先用接入方标识和密钥到 /oauth2/token 获取访问令牌，或对请求签名；接口说明见 /exchange/api")
                .send(response);
    }
}
