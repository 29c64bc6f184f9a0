package org.xinyue.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {

    @ParameterizedTest
    @EnumSource
    void finds_every_clause_by_its_own_id(Clause clause) {
        assertThat(Clause.of(clause.id())).isSameAs(clause);
    }

    @Test
    void keeps_underscores_after_the_first_in_the_id() {
        assertThat(Clause.A3_COLUMN_BY_CITY.id()).isEqualTo("A3.COLUMN_BY_CITY");
        assertThat(Clause.A10_WARN.article()).isEqualTo(10);
        assertThat(Clause.B4_IDENTITY.isSafeguard()).isTrue();
        assertThat(Clause.A3_TRANSFER.page()).isEqualTo("article-03.md#A3.TRANSFER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A3", "A3_TRANSFER", "a3.transfer", "A3.TRANSFER ", "A12.NEW", "B6.NEW"})
    void refuses_an_unknown_id(String id) {
        assertThatThrownBy(() -> Clause.of(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("docs/policy");
    }

    @ParameterizedTest
    @EnumSource
    void says_the_duty_in_one_line(Clause clause) {
        assertThat(clause.duty()).isNotBlank().doesNotContain("\n", "|").hasSizeLessThan(60);
        assertThat(clause.label()).isNotBlank().doesNotContain("|").hasSizeLessThan(12);
    }

    @Test
    void has_eleven_tasks_and_five_safeguards() {
        assertThat(Arrays.stream(Clause.values())
                        .filter(clause -> !clause.isSafeguard())
                        .map(Clause::article)
                        .distinct())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(Arrays.stream(Clause.values())
                        .filter(Clause::isSafeguard)
                        .map(Clause::article)
                        .distinct())
                .containsExactly(1, 2, 3, 4, 5);
    }
}
