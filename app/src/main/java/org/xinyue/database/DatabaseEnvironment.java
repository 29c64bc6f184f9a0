package org.xinyue.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides where the data live before anything asks for them: the server named by {@code XINYUE_DB_URL} (with
 * {@code XINYUE_DB_USER}, {@code XINYUE_DB_PASSWORD}), one configured as {@code spring.datasource.url}, or a server of our
 * own below {@code xinyue.data} (default {@code ./data}).
 */
public final class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {
    private static final String URL = "spring.datasource.url";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String outside = environment.getProperty("xinyue.db.url");
        if (outside != null && !outside.isBlank()) {
            publish(
                    environment,
                    outside.startsWith("jdbc:") ? outside : "jdbc:" + outside,
                    environment.getProperty("xinyue.db.user"),
                    environment.getProperty("xinyue.db.password"));
        } else if (!environment.containsProperty(URL)) {
            PostgresServer server = PostgresServer.start(Path.of(environment.getProperty("xinyue.data", "data")));
            // These handlers run after every context is closed: the last transaction still finds its server.
            SpringApplication.getShutdownHandlers().add(server::close);
            publish(environment, server.url(PostgresServer.DATABASE), server.user(), server.password());
        }
    }

    private static void publish(
            ConfigurableEnvironment environment, String url, @Nullable String user, @Nullable String password) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(URL, url);
        if (user != null) {
            properties.put("spring.datasource.username", user);
        }
        if (password != null) {
            properties.put("spring.datasource.password", password);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("xinyueDatabase", properties));
    }

    /** Last, so that every file and variable that may name a database was read before. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
