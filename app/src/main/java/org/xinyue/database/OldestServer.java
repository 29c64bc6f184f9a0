package org.xinyue.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Refuses a server that is too old before anything is written to it; afterwards gives the application's role its rights. */
@Configuration(proxyBeanMethods = false)
class OldestServer {
    /** The oldest major version the statements are written for. */
    static final int MAJOR = 15;

    @Bean
    FlywayMigrationStrategy migrateOnlyWhatIsNewEnough(@Value("${xinyue.db.role:}") String role) {
        return flyway -> {
            try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
                demand(connection.getMetaData().getDatabaseMajorVersion());
            } catch (java.sql.SQLException unreachable) {
                // Flyway meets the same failure in a moment, and its analyzer words it.
            }
            flyway.migrate();
            if (!role.isBlank()) {
                grant(flyway.getConfiguration().getDataSource(), role);
            }
        };
    }

    private static void grant(DataSource owner, String role) {
        try (var connection = owner.getConnection()) {
            AppendOnly.grant(connection, role);
        } catch (java.sql.SQLException refused) {
            throw new DatabaseUnavailable(
                    "The owner of the tables cannot give the role \"" + role
                            + "\" its rights: let XINYUE_DB_OWNER be the"
                            + " role that owns the schema, and XINYUE_DB_USER another that exists.",
                    refused);
        }
    }

    /** @throws DatabaseUnavailable with what to do, when the major version is too old */
    static void demand(int major) {
        if (major < MAJOR) {
            throw new DatabaseUnavailable("The PostgreSQL server is version " + major + ", and Xinyue needs " + MAJOR
                    + " or newer: upgrade it, or name another one in XINYUE_DB_URL.");
        }
    }
}
