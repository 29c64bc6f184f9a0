package org.xinyue.channel.http.gate;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how often tokens are asked for (令牌限流): by address, and by address and the client that is named, whether there is one or not. A token lasts half an
 * hour, so who asks often guesses. Nobody can use up what another address may ask.
 */
final class TokenThrottle extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** So many are remembered; who has not been heard of for longest is forgotten first. */
    private static final int REMEMBERED = 20_000;

    private static final int LONGEST_NAME = 64;
    private static final String BASIC = "Basic ";

    private final Size size;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Requests a minute, of one client at one address and of the whole address. */
    record Size(int ofClient, int ofAddress) {}

    TokenThrottle(Size size) {
        this.size = size;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRemoteAddr();
        var probes = List.of(
                consume("address " + address, size.ofAddress()),
                consume("client " + address + " " + named(request), size.ofClient()));
        long nanos = probes.stream()
                .mapToLong(ConsumptionProbe::getNanosToWaitForRefill)
                .max()
                .orElse(0);
        if (nanos == 0) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Duration.ofNanos(nanos).plusMillis(999).toSeconds();
        response.setHeader("Retry-After", Long.toString(seconds));
        Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "rate-limited",
                        "请求太频繁",
                        "获取令牌太频繁，这一次没有执行；令牌有效 " + Tokens.LIFETIME.toMinutes() + " 分钟，请保存后反复使用，并按 Retry-After 等候后再试")
                .send(response);
    }

    private ConsumptionProbe consume(String key, int perMinute) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    key,
                    asked -> Bucket.builder()
                            .addLimit(Bandwidth.builder()
                                    .capacity(perMinute)
                                    .refillGreedy(perMinute, WINDOW)
                                    .build())
                            .build());
        }
        return bucket.tryConsumeAndReturnRemaining(1);
    }

    /** The client that the request names, "" when it names none. */
    private static String named(HttpServletRequest request) {
        var header = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        var name = header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? ofBasic(header.substring(BASIC.length()).strip())
                : Objects.requireNonNullElse(request.getParameter("client_id"), "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String ofBasic(String credentials) {
        try {
            var plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int end = plain.indexOf(':');
            return end < 0 ? plain : plain.substring(0, end);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
