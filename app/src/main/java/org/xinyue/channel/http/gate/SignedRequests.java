package org.xinyue.channel.http.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinyue.channel.ChannelClients;

/** Lets in who signs the request itself, for systems that cannot fetch tokens: with a time we can believe, and once. */
final class SignedRequests extends OncePerRequestFilter {
    /** How far the sender's clock may differ. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String FORM =
            "Authorization: SM3-HMAC client=\"接入方标识\", timestamp=\"2026-03-02T09:30:00+08:00\", nonce=\"8 至 64 位随机串\", signature=\"十六进制\"";

    private final ChannelClients clients;
    private final SignedOnce once;

    SignedRequests(ChannelClients clients, SignedOnce once) {
        this.clients = clients;
        this.once = once;
    }

    /** A system that proved who it is by its signature. */
    static final class Signed extends AbstractAuthenticationToken {
        private final String client;

        Signed(String client) {
            super(List.of());
            this.client = client;
            setAuthenticated(true);
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }

        @Override
        public Object getPrincipal() {
            return client;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Signature.isClaimedBy(request)) {
            chain.doFilter(request, response);
            return;
        }
        var problem = check(request);
        if (problem != null) {
            response.setHeader("WWW-Authenticate", "SM3-HMAC, Bearer");
            problem.send(response);
            return;
        }
        chain.doFilter(request, response);
        SecurityContextHolder.clearContext();
    }

    /** Null when the request may go on; then it is known whose it is. */
    private @Nullable Problem check(HttpServletRequest request) {
        var signature = Signature.of(request).orElse(null);
        if (signature == null) {
            return refused("signature-unreadable", "签名请求头不完整，请写成 " + FORM);
        }
        var clock = clockProblem(signature.timestamp());
        if (clock != null) {
            return clock;
        }
        var id = Tokens.uuid(signature.client());
        var signer = id == null
                ? Optional.<ChannelClients.Signer>empty()
                : clients.signer(id, signature.scheme().name());
        if (id == null || signer.isEmpty() || !signature.isMadeBy(signer.get().keys(), signature.text(request))) {
            return refused("signature-wrong", "签名不符：请核对接入方标识、密钥，以及待签内容（方法、路径、查询串、时间、随机串、正文 SM3 各占一行）");
        }
        if (!once.use(id, signature.nonce())) {
            return refused("replayed", "这个随机串（nonce）已经用过，请求没有再次执行；重发时请换新的随机串和时间重新签名");
        }
        Gate.known(request, signer.get().client());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Signed(signature.client()));
        SecurityContextHolder.setContext(context);
        return null;
    }

    private @Nullable Problem clockProblem(String timestamp) {
        Instant now = once.now();
        try {
            var sent = OffsetDateTime.parse(timestamp).toInstant();
            return Duration.between(sent, now).abs().compareTo(WINDOW) <= 0
                    ? null
                    : refused(
                            "clock",
                            "请求的时间是 " + SHOWN.format(sent) + "，平台的时间是 " + SHOWN.format(now) + "，相差超过 "
                                    + WINDOW.toMinutes() + " 分钟；请校准发送方的时钟后重新签名");
        } catch (DateTimeException unreadable) {
            return refused("signature-unreadable", "签名的 timestamp 请写成带时区的时间，例如 2026-03-02T09:30:00+08:00");
        }
    }

    private static Problem refused(String kind, String detail) {
        return Problem.of(HttpStatus.UNAUTHORIZED, kind, "没有通过身份验证", detail);
    }
}
