package org.xinyue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1286400|1286400.00",
                "1,286,400.5|1286400.50",
                "１２８６４００．００|1286400.00",
                "¥ 12.34|12.34",
                "12 元|12.00",
                "0|0.00",
                "9999999999999999.99|9999999999999999.99"
            })
    void reads_what_people_write(String typed, String yuan) {
        assertThat(Amount.read(typed)).map(Amount::toString).contains(yuan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "约120万", "12.345", "-5", "1,28,640", "12.", ".5", "1e6", "99999999999999999", "10-20", "12，3"
            })
    void refuses_what_is_no_amount_with_two_decimals(String typed) {
        assertThat(Amount.read(typed)).isEmpty();
    }

    @Test
    void refuses_three_decimals_and_negative_sums_by_construction() {
        assertThatThrownBy(() -> new Amount(new BigDecimal("1.005"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Amount(new BigDecimal("-0.01"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_groups_of_three() {
        assertThat(new Amount(new BigDecimal("1286400")).written()).isEqualTo("1,286,400.00");
        assertThat(new Amount(new BigDecimal("999.9")).written()).isEqualTo("999.90");
        assertThat(new Amount(new BigDecimal("1000")).written()).isEqualTo("1,000.00");
    }
}
