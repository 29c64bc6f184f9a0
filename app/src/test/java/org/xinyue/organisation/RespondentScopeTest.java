package org.xinyue.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Only the first two characters count, so the rest of each code is the same and its check characters do not matter. */
@Proves(Clause.A1_SCOPE)
class RespondentScopeTest {
    private static RespondentScope scope(String prefix) {
        return RespondentScope.of(new CreditCode(prefix + "1501005688023050"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "12", "13", "19"})
    void accepts_government_bodies_and_institutions(String prefix) {
        assertThat(scope(prefix)).isInstanceOf(RespondentScope.Inside.class);
    }

    @Test
    void accepts_a_social_group_only_by_reference() {
        assertThat(scope("51")).isInstanceOf(RespondentScope.ByReference.class);
        assertThat(scope("51").sentence()).contains("财政资金");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91", "92", "93", "99", "54", "52", "53", "31", "81", "A1", "N1", "Y1", "59", "14"})
    void refuses_everybody_else_and_says_what_to_do(String prefix) {
        assertThat(scope(prefix)).isInstanceOf(RespondentScope.Outside.class);
        assertThat(scope(prefix).sentence()).contains("不在受理范围，请").endsWith("。");
    }

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void agrees_with_the_kind_of_the_body(BodyKind kind) {
        assertThat(RespondentScope.of(kind) instanceof RespondentScope.Inside).isEqualTo(kind.inScope());
    }
}
