package org.xinyue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xinyue.testing.TestDatabase;

final class OutsideDatabaseAnalyzerTest {
    private final OutsideDatabaseAnalyzer analyzer = new OutsideDatabaseAnalyzer();

    @Test
    void says_that_nothing_answers() {
        assertThat(description("jdbc:postgresql://127.0.0.1:1/xinyue")).contains("does not answer", "XINYUE_DB_URL");
    }

    @Test
    void says_that_the_database_does_not_exist() {
        String missing = TestDatabase.emptyUrl() + "_missing";
        assertThat(description(missing)).contains("does not exist", "XINYUE_DB_URL");
    }

    @Test
    void says_that_the_user_is_refused() {
        assertThat(OutsideDatabaseAnalyzer.sentence("28P01")).contains("XINYUE_DB_USER");
    }

    @Test
    void refuses_a_server_that_is_too_old_and_takes_the_oldest_it_knows() {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> OldestServer.demand(14))
                .withMessageContaining("version 14")
                .withMessageContaining("upgrade it");
        assertThatCode(() -> OldestServer.demand(OldestServer.MAJOR)).doesNotThrowAnyException();
    }

    @Test
    void leaves_a_wrong_statement_to_its_own_message() {
        assertThat(analyzer.analyze(new SQLException("syntax", "42601"))).isNull();
        assertThat(analyzer.analyze(new SQLException("no state"))).isNull();
    }

    private String description(String url) {
        try {
            DriverManager.getConnection(url, TestDatabase.user(), "").close();
            throw new AssertionError("connected to " + url);
        } catch (SQLException refused) {
            return Objects.requireNonNull(analyzer.analyze(new IllegalStateException(refused)))
                    .getDescription();
        }
    }
}
