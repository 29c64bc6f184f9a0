package org.xinyue.testing;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application context that a test starts a private, migrated database, unless the test names one itself. It is
 * registered in the test class path: {@code @SpringBootTest} needs no annotation for it.
 */
public final class SpringTestDatabase implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url") || environment.containsProperty("xinyue.db.url")) {
            return;
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "xinyueTestDatabase",
                        Map.of(
                                "spring.datasource.url",
                                TestDatabase.migratedUrl(),
                                "spring.datasource.username",
                                TestDatabase.user(),
                                "spring.datasource.hikari.minimum-idle",
                                0,
                                "spring.datasource.hikari.idle-timeout",
                                10_000)));
    }

    /** Just before the application would start a server of its own. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
