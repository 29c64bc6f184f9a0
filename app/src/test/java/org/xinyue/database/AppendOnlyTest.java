package org.xinyue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.ParameterizedInvocationConstants.ARGUMENTS_PLACEHOLDER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestDatabase;

/** What happened stays as it was written: the application's role has no right to change it, and the owner meets a trigger. */
@Proves(Clause.B4_SECRETS)
class AppendOnlyTest {
    private static final String FORBIDDEN = "42501";
    private static final String RAISED = "P0001";

    private static String url = "";

    @BeforeAll
    static void grant() throws SQLException {
        url = TestDatabase.migratedUrl();
        try (Connection owner = owner()) {
            if (JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql("SELECT FROM pg_roles WHERE rolname = 'xinyue_app'")
                    .query((row, number) -> true)
                    .list()
                    .isEmpty()) {
                owner.createStatement().execute("CREATE ROLE xinyue_app LOGIN");
            }
            AppendOnly.grant(owner, "xinyue_app");
        }
    }

    static List<String> tables() {
        return AppendOnly.TABLES;
    }

    @ParameterizedTest(name = ARGUMENTS_PLACEHOLDER)
    @MethodSource("tables")
    void neither_the_application_nor_the_owner_changes_or_removes_a_row(String table) throws SQLException {
        try (Connection application = application();
                Connection owner = owner()) {
            String column = firstColumn(owner, table);
            for (String change : List.of(
                    "UPDATE " + table + " SET " + column + " = " + column,
                    "DELETE FROM " + table,
                    "TRUNCATE " + table + " CASCADE")) {
                assertThat(refusal(application, change)).as(change).isEqualTo(FORBIDDEN);
                assertThat(refusal(owner, change)).as(change).isEqualTo(RAISED);
            }
        }
    }

    @ParameterizedTest(name = ARGUMENTS_PLACEHOLDER)
    @MethodSource("tables")
    void the_application_reads_and_adds(String table) throws SQLException {
        try (Connection application = application();
                var answer = application
                        .createStatement()
                        .executeQuery("SELECT has_table_privilege('" + table + "', 'SELECT')"
                                + " AND has_table_privilege('" + table + "', 'INSERT')")) {
            answer.next();
            assertThat(answer.getBoolean(1)).isTrue();
        }
    }

    @Test
    void the_application_can_neither_lift_the_triggers_nor_touch_the_history_of_migrations() throws SQLException {
        try (Connection application = application()) {
            for (String change : List.of(
                    "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                    "DROP TABLE audit_entry",
                    "SET session_replication_role = replica",
                    "DELETE FROM flyway_schema_history",
                    "CREATE TABLE own (number int)")) {
                assertThat(refusal(application, change)).as(change).isEqualTo(FORBIDDEN);
            }
        }
    }

    @Test
    void the_application_changes_what_is_meant_to_change() throws SQLException {
        try (Connection application = application()) {
            assertThat(application.createStatement().executeUpdate("UPDATE case_file SET stage = stage"))
                    .isZero();
            assertThat(application.createStatement().executeUpdate("DELETE FROM scheduled_tasks"))
                    .isZero();
        }
    }

    @Test
    void every_table_with_such_a_trigger_is_in_the_list_and_no_other() throws SQLException {
        try (Connection owner = owner()) {
            assertThat(JdbcClient.create(new SingleConnectionDataSource(owner, true))
                            .sql(
                                    "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE '%append_only' ORDER BY 1")
                            .query(String.class)
                            .list())
                    .containsExactlyElementsOf(AppendOnly.TABLES);
        }
    }

    @Test
    void every_table_printed_as_append_only_is_in_the_list() throws IOException {
        String schema = Files.readString(Path.of("../docs/generated/schema.md"));
        assertThat(Pattern.compile("- trigger (\\w+)_append_only")
                        .matcher(schema)
                        .results()
                        .map(row -> row.group(1)))
                .isNotEmpty()
                .isSubsetOf(AppendOnly.TABLES);
    }

    @Test
    void an_unknown_role_is_refused() throws SQLException {
        try (Connection owner = owner()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> AppendOnly.grant(owner, "no\" role"));
        }
    }

    private static String firstColumn(Connection owner, String table) throws SQLException {
        try (var column = owner.createStatement()
                .executeQuery(
                        "SELECT attname FROM pg_attribute WHERE attnum = 1 AND attrelid = '" + table + "'::regclass")) {
            column.next();
            return column.getString(1);
        }
    }

    private static String refusal(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }

    private static Connection application() throws SQLException {
        return DriverManager.getConnection(url, "xinyue_app", null);
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(url, TestDatabase.user(), null);
    }
}
