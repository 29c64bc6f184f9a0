package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Whose requests are counted together: those of whoever connects, and of whom a named proxy speaks for. */
@Proves(Clause.B4_SECRETS)
class ProxyTest {
    private static final int ATTEMPTS = 25;

    /** How many of some requests for tokens under one unknown name were turned away. */
    private static long shed(int port, IntFunction<String> address) {
        var sender = new Sender(port);
        var body = "grant_type=client_credentials&client_id=" + UUID.randomUUID() + "&client_secret=guess";
        return IntStream.range(0, ATTEMPTS)
                .map(attempt -> sender.send(HttpRequest.newBuilder(sender.uri("/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Forwarded-For", address.apply(attempt))
                                .POST(BodyPublishers.ofString(body)))
                        .status())
                .filter(status -> status == 429)
                .count();
    }

    @Nested
    @ApiTest
    class WithoutTheSetting {
        private final int port;

        WithoutTheSetting(@LocalServerPort int port) {
            this.port = port;
        }

        @Test
        void a_forged_address_changes_nothing() {
            assertThat(shed(port, attempt -> "203.0.113." + attempt)).isPositive();
        }
    }

    @Nested
    @StrainedTest
    class WithTheSetting {
        private final int port;

        WithTheSetting(@LocalServerPort int port) {
            this.port = port;
        }

        @Test
        void the_address_that_the_proxy_names_counts() {
            assertThat(shed(port, attempt -> "203.0.113." + attempt)).isZero();
            assertThat(shed(port, attempt -> "198.51.100.7")).isPositive();
        }

        @Test
        void what_was_there_before_the_proxy_wrote_is_not_believed() {
            assertThat(shed(port, attempt -> "203.0.113." + attempt + ", 198.51.100.8"))
                    .isPositive();
        }
    }
}
