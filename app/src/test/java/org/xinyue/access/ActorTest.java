package org.xinyue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who acts, and how lines name them. */
class ActorTest {
    private static final UUID HOUSING = UUID.randomUUID();

    @Test
    void an_official_holds_exactly_the_offices_given() {
        var official = Actor.Official.holding(UUID.randomUUID(), "乌兰", Set.of(new Actor.Office(HOUSING, Role.DECIDER)));
        assertThat(official.bodyIds()).containsExactly(HOUSING);
        assertThat(official.holds(HOUSING, Role.DECIDER)).isTrue();
        assertThat(official.holds(HOUSING, Role.CASE_OFFICER)).isFalse();
    }

    @Test
    void refuses_an_official_without_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor.Official(UUID.randomUUID(), " ", Set.of(), Set.of()));
    }

    @Test
    void a_complainant_is_never_named() {
        var complainant = new Actor.Complainant(UUID.randomUUID());
        assertThat(complainant.label()).isEqualTo("投诉人");
        assertThat(complainant.personIdOrNull()).isNull();
        assertThat(new Actor.Automatic("期限提醒").label()).isEqualTo("系统（期限提醒）");
    }
}
