package org.xinyue.intake.draft;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.Amount;
import org.xinyue.intake.ComplaintInvalid;

/**
 * Reads typed fields and collects, for each that is no good, the sentence that says what to do. Reads on after a fault, so that
 * a person sees all of them at once. Not thread-safe; one per reading.
 */
final class Reading {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final int OLDEST_YEAR = 1980;

    private final Map<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    Reading(Map<String, String> typed) {
        this.typed = typed;
    }

    /** The sentences so far by field; the first about a field stays. */
    Map<String, String> faults() {
        return faults;
    }

    boolean clean() {
        return faults.isEmpty();
    }

    void fault(String field, String sentence) {
        faults.putIfAbsent(field, sentence);
    }

    void fault(ComplaintInvalid invalid) {
        fault(invalid.field(), invalid.sentence());
    }

    /** What was typed, without control characters and white space around it. */
    String raw(String field) {
        String text = typed.getOrDefault(field, "").replace("\r\n", "\n");
        return CONTROL.matcher(text).replaceAll("").strip();
    }

    /** A required text of so many characters. */
    String text(String field, String label, int least, int most) {
        String text = raw(field);
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            fault(field, "请填写" + label);
        } else if (length < least) {
            fault(field, label + "请写得具体一些，至少 " + least + " 个字");
        } else if (length > most) {
            fault(field, label + "最多 " + most + " 个字，现有 " + length + " 个字，请精简，细节可以放在证据材料中");
        }
        return text;
    }

    /** A text that may be left out; null when it was. */
    @Nullable
    String optional(String field, String label, int most) {
        String text = raw(field);
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > most) {
            fault(field, label + "最多 " + most + " 个字，请缩短");
        }
        return text;
    }

    /** An amount; null when it was left out or is none. */
    @Nullable
    Amount amount(String field, String label, boolean required) {
        String text = raw(field);
        var amount = Amount.read(text);
        if (amount.isEmpty() && (required || !text.isEmpty())) {
            fault(field, "请填写" + label + "，最多两位小数");
        }
        return amount.orElse(null);
    }

    /** A date of three numbers that has come by today; null when it is none. */
    @Nullable
    LocalDate date(String field, String label, LocalDate today) {
        String year = raw(field + ".year");
        String month = raw(field + ".month");
        String day = raw(field + ".day");
        if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
            fault(field, "请填写" + label + "的年、月、日，例如 2025 年 3 月 31 日");
            return null;
        }
        try {
            LocalDate date = LocalDate.of(number(year), number(month), number(day));
            if (date.getYear() < OLDEST_YEAR) {
                fault(field, label + "的年份请写四位数，例如 2025");
            } else if (date.isAfter(today)) {
                fault(field, label + "不能晚于今天，请核对");
            }
            return date;
        } catch (DateTimeException | NumberFormatException none) {
            fault(field, label + "不是日历上的日期，请核对年、月、日");
            return null;
        }
    }

    private static int number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Integer.parseInt(plain, 0, Math.min(plain.length(), 6), 10);
    }

    /** One of the constants by its name; null when none was chosen. */
    <E extends Enum<E>> @Nullable E choice(Class<E> type, String field, String sentence) {
        @Nullable E chosen = chosen(type, field);
        if (chosen == null) {
            fault(field, sentence);
        }
        return chosen;
    }

    /** One of the constants by its name; null when none was chosen, which is no fault. */
    <E extends Enum<E>> @Nullable E chosen(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(raw(field)))
                .findFirst()
                .orElse(null);
    }

    /** A box that must be ticked. */
    void ticked(String field, String sentence) {
        if (!raw(field).equals("yes")) {
            fault(field, sentence);
        }
    }
}
