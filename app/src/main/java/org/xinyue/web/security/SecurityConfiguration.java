package org.xinyue.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets past the door, and the headers every answer carries. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Passed by every page with htmx and ECharts (canvas); inline style, script and handlers are refused by it. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** A card of texts and links, which the portals of leagues and cities frame: no script, no form, no cookie. */
    static final String CARD_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors *; base-uri 'none'";

    /** The only pages that others may frame. They know nobody and take nothing, so nothing can be clicked for somebody. */
    @Bean
    @Order(3)
    SecurityFilterChain cards(HttpSecurity http) {
        http.securityMatcher("/portal/*/card");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.csrf(csrf -> csrf.disable());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CARD_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frames -> frames.disable()));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        return http.build();
    }

    /** What the database cannot keep as text is no page's business: a zero character is refused at the door, whichever field it is in. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        // In a cookie and not in the session: a form whose session has expired is still known to be the person's own.
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http, CookieCsrfTokenRepository csrfTokens, SessionOfficials officials, ParkedForms parked) {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/office/sign-in", "/office/sign-out", OfficeDoor.CODE)
                        .permitAll()
                        .requestMatchers("/office", "/office/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll());
        http.addFilterBefore(new OfficeDoor(officials), AuthorizationFilter.class);
        http.exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                (request, response, failure) -> sendToSignIn(request, response, parked)));
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens));
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(frames -> frames.deny()));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        return http.build();
    }

    /** A form that was sent after the session had ended is parked; everything else comes back after the sign-in. */
    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response, ParkedForms parked) {
        var kept = "";
        if (request.getMethod().equals("POST")) {
            parked.park(request, response);
            kept = "&kept=1";
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                "/office/sign-in?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8) + kept);
    }
}
