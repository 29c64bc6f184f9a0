package org.xinyue.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which passwords are taken: at least 12 characters, or 10 of three classes; not the login name, not a common one. */
final class PasswordRule {
    static final String SENTENCE = "请设置至少 12 个字符的密码，或至少 10 个字符并含大写、小写、数字、符号中的三类。";
    private static final int LONG = 12;
    private static final int SHORT = 10;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** The sentence why the password is not taken, null when it is. */
    static @Nullable String refusal(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return "密码不超过 128 个字符，请缩短后再试。";
        }
        if (length < SHORT || (length < LONG && classes(password) < 3)) {
            return SENTENCE;
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return "密码中重复的字符太多，请换一个。";
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login.toLowerCase(Locale.ROOT))) {
            return "密码不能包含登录名，请换一个。";
        }
        if (COMMON.contains(lower) || COMMON.contains(letters(lower))) {
            return "这个密码太常见，容易被猜到，请换一个。";
        }
        return null;
    }

    private static int classes(String password) {
        boolean upper = password.codePoints().anyMatch(Character::isUpperCase);
        boolean lower = password.codePoints().anyMatch(Character::isLowerCase);
        boolean digit = password.codePoints().anyMatch(Character::isDigit);
        boolean other = password.codePoints().anyMatch(character -> !Character.isLetterOrDigit(character));
        return (upper ? 1 : 0) + (lower ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }

    /** Without digits and signs at both ends: Password@2026 is still password. */
    private static String letters(String lower) {
        int from = 0;
        int to = lower.length();
        while (from < to && !Character.isLetter(lower.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(lower.charAt(to - 1))) {
            to--;
        }
        return lower.substring(from, to);
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRule.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("access/common-passwords.txt is not packed");
            }
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
