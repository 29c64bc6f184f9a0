package org.xinyue.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.xinyue.access.Actor;
import org.xinyue.testing.TestClock;
import org.xinyue.web.shell.SignedIn;

/** A clock in the test's hand, and a signed-in official handed over with the request: the door itself has its own tests. */
@TestConfiguration
public class DeskSetting {
    public static final String OFFICIAL = "test.official";

    @Bean
    @Primary
    TestClock testClock() {
        return TestClock.at("2026-03-02");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SignedIn handedOver() {
        return DeskSetting::official;
    }

    private static Optional<Actor.Official> official(HttpServletRequest request) {
        return request.getAttribute(OFFICIAL) instanceof Actor.Official official
                ? Optional.of(official)
                : Optional.empty();
    }

    /** The clock of this context. */
    static TestClock clock(Clock clock) {
        return (TestClock) clock;
    }
}
