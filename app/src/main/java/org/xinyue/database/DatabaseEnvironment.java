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
 *
 * <p>Two roles where there can be two: the owner of the tables migrates them, the application works as a role that cannot
 * change what is append-only. An outside server has two when {@code XINYUE_DB_OWNER} names the owner.
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
                    new Login(environment.getProperty("xinyue.db.user"), environment.getProperty("xinyue.db.password")),
                    new Login(
                            environment.getProperty("xinyue.db.owner"),
                            environment.getProperty("xinyue.db.owner.password")));
        } else if (!environment.containsProperty(URL)) {
            PostgresServer server = PostgresServer.start(Path.of(environment.getProperty("xinyue.data", "data")));
            // These handlers run after every context is closed: the last transaction still finds its server.
            SpringApplication.getShutdownHandlers().add(server::close);
            publish(
                    environment,
                    server.url(PostgresServer.DATABASE),
                    new Login(PostgresServer.ROLE, server.rolePassword()),
                    new Login(server.user(), server.password()));
        }
    }

    /** Who logs in; a part is null when nothing was said about it. */
    private record Login(@Nullable String user, @Nullable String password) {
        void put(Map<String, Object> properties, String prefix, String userProperty) {
            if (user != null) {
                properties.put(prefix + userProperty, user);
            }
            if (password != null) {
                properties.put(prefix + "password", password);
            }
        }
    }

    private static void publish(ConfigurableEnvironment environment, String url, Login application, Login owner) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(URL, url);
        application.put(properties, "spring.datasource.", "username");
        if (owner.user() != null && application.user() != null && !owner.user().equals(application.user())) {
            owner.put(properties, "spring.flyway.", "user");
            properties.put("xinyue.db.role", application.user());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("xinyueDatabase", properties));
    }

    /** Last, so that every file and variable that may name a database was read before. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
