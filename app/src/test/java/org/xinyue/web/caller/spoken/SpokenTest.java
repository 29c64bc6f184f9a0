package org.xinyue.web.caller.spoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenTest {
    @ParameterizedTest
    @CsvSource({
        "0, 零元",
        "128640, 十二万八千六百四十元",
        "3286400.00, 三百二十八万六千四百元",
        "10, 十元",
        "110, 一百一十元",
        "1005, 一千零五元",
        "10500, 一万零五百元",
        "100000, 十万元",
        "10050000, 一千零五万元",
        "28006400, 二千八百万六千四百元",
        "100000001, 一亿零一元",
        "100003000, 一亿零三千元",
        "1000000000000, 一万亿元",
        "1234500000000, 一万二千三百四十五亿元",
        "1000500000000, 一万零五亿元",
        "9999999999999999.99, 九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九元九角九分",
        "12.30, 十二元三角",
        "12.05, 十二元零五分",
        "0.05, 五分",
        "0.50, 五角"
    })
    void says_a_sum_as_people_say_it(BigDecimal yuan, String said) {
        assertThat(SpokenSum.of(yuan)).isEqualTo(said);
    }

    @Test
    void refuses_a_sum_that_is_none() {
        assertThatThrownBy(() -> SpokenSum.of(new BigDecimal("-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpokenSum.of(new BigDecimal("1.234"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void spells_digits_and_letters_so_that_none_is_taken_for_another() {
        assertThat(Spelled.code("91150102MA0N")).isEqualTo("九幺幺五，零幺零二，M（满洲里的满）A（安全的安）零N（南京的南）");
        assertThat(Spelled.group("1717")).isEqualTo("幺七幺七");
        assertThat(Spelled.phone("13800001234")).isEqualTo("幺三八，零零零零，幺二三四");
        assertThat(Spelled.phone("0471-1234567")).isEqualTo("零四七幺，幺二三四五六七");
        assertThat(Spelled.groups("1234567890123456")).containsExactly("1234", "5678", "9012", "3456");
        assertThat(Spelled.date(LocalDate.of(2025, 11, 30))).isEqualTo("二〇二五年十一月三十日");
    }

    @Test
    void every_letter_has_a_word_of_its_own() {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(Character::toString);
        assertThat(letters.map(letter -> Spelled.group(letter).substring(1)))
                .doesNotHaveDuplicates()
                .allMatch(word -> word.contains("的"));
    }
}
