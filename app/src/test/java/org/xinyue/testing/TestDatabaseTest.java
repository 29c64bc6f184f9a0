package org.xinyue.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class TestDatabaseTest {
    @Test
    void two_copies_do_not_see_each_other() {
        JdbcClient first = TestDatabase.client();
        JdbcClient second = TestDatabase.client();
        first.sql("CREATE TABLE only_here (name text)").update();
        assertThat(second.sql("SELECT to_regclass('only_here')::text").query().singleColumn())
                .containsOnlyNulls();
    }

    @Test
    void a_copy_sorts_and_searches_chinese_as_production_does() {
        JdbcClient client = TestDatabase.client();
        assertThat(client.sql("SELECT datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)"
                                + " FROM pg_database WHERE datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("b C.UTF-8 UTF8");
    }
}
