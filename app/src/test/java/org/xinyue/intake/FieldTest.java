package org.xinyue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

@Proves(Clause.A1_SCOPE)
final class FieldTest {
    @Test
    void has_the_six_fields_of_the_plan_from_its_day() {
        assertThat(Field.on(LocalDate.of(2023, 11, 24)))
                .containsExactly(
                        Field.PROCUREMENT,
                        Field.TENDERING,
                        Field.INVESTMENT_PROMOTION,
                        Field.PARTNERSHIP,
                        Field.INDUSTRY_SUPPORT,
                        Field.GOVERNMENT_INVESTMENT);
        assertThat(Field.on(LocalDate.of(2025, 3, 20))).hasSize(6);
    }

    @Test
    void has_the_wider_list_from_the_day_of_the_opinion() {
        assertThat(Field.on(LocalDate.of(2025, 3, 21)))
                .contains(Field.TALENT, Field.ENTERPRISE_CHARGES, Field.PUBLIC_RESOURCES, Field.OTHER)
                .doesNotContain(Field.TENDERING, Field.GOVERNMENT_INVESTMENT);
    }

    @Test
    void has_no_field_before_the_plan() {
        assertThat(Field.on(LocalDate.of(2023, 11, 23))).isEmpty();
    }
}
