package org.xinyue.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Tables whose rows are only ever added: what happened stays as it was written. A trigger of the owning module's migration
 * refuses changes to whoever asks; the application's own role has no right to make them in the first place.
 */
public final class AppendOnly {
    public static final List<String> TABLES = List.of(
            "audit_entry",
            "body_change",
            "credit_entry",
            "credit_report",
            "deadline_step",
            "door_entry_former",
            "door_report_step",
            "event_log",
            "paper",
            "repair_request",
            "repair_step",
            "sanction_check",
            "sanction_order",
            "sanction_step",
            "vault_opening");

    private static final String HISTORY_OF_MIGRATIONS = "flyway_schema_history";

    private AppendOnly() {}

    /** Gives the application's role what it needs on all tables, and no more than reading and adding on these. */
    static void grant(Connection owner, String role) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            String name = statement.enquoteIdentifier(role, true);
            statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + name);
            statement.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO " + name);
            for (String table : TABLES) {
                statement.execute("REVOKE UPDATE, DELETE, TRUNCATE ON " + table + " FROM " + name);
            }
            statement.execute("REVOKE ALL ON " + HISTORY_OF_MIGRATIONS + " FROM " + name);
        }
    }
}
