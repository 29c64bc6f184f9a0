package org.xinyue.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken, and what is said of the others. */
class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "twelve-chars",
                "correct horse battery",
                "Ten-chars1",
                "草原上的风吹过十二连城呀",
                "aB3$aB3$cd",
                "long enough without any digit"
            })
    void takes_long_or_varied_passwords(String password) {
        assertThat(PasswordRule.refusal(password, "wulan")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "eleven-char | 至少 12 个字符",
                "Ab1-short | 至少 12 个字符",
                "'' | 至少 12 个字符",
                "aaaaaaaaaaaaaa | 重复的字符",
                "ababababababab | 重复的字符",
                "wulan-is-my-name | 包含登录名",
                "My-WULAN-2026 | 包含登录名",
                "password2026!! | 太常见",
                "P@ssw0rd@2026 | 太常见",
                "Administrator1 | 太常见",
                "qwertyuiop123 | 太常见",
                "147258369147 | 太常见",
                "Neimenggu@2026 | 太常见"
            },
            delimiter = '|')
    void refuses_weak_passwords_and_says_why(String password, String sentence) {
        assertThat(PasswordRule.refusal(password, "wulan")).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5000})
    void refuses_passwords_nobody_types(int length) {
        assertThat(PasswordRule.refusal("abcdefgh1234".repeat(500).substring(0, length), "wulan"))
                .contains("128");
    }
}
