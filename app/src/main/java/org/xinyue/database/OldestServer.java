package org.xinyue.database;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Refuses a server that is too old before anything is written to it. */
@Configuration(proxyBeanMethods = false)
class OldestServer {
    /** The oldest major version the statements are written for. */
    static final int MAJOR = 15;

    @Bean
    FlywayMigrationStrategy migrateOnlyWhatIsNewEnough() {
        return flyway -> {
            try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
                demand(connection.getMetaData().getDatabaseMajorVersion());
            } catch (java.sql.SQLException unreachable) {
                // Flyway meets the same failure in a moment, and its analyzer words it.
            }
            flyway.migrate();
        };
    }

    /** @throws DatabaseUnavailable with what to do, when the major version is too old */
    static void demand(int major) {
        if (major < MAJOR) {
            throw new DatabaseUnavailable("The PostgreSQL server is version " + major + ", and Xinyue needs " + MAJOR
                    + " or newer: upgrade it, or name another one in XINYUE_DB_URL.");
        }
    }
}
