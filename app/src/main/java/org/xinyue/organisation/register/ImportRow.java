package org.xinyue.organisation.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.CreditCode.Check;
import org.xinyue.organisation.Level;

/**
 * One row of the import file as text, read cell by cell; what cannot be read becomes a sentence in {@code problems}.
 *
 * @param line line of the file on which the row begins
 * @param problems filled while cells are read
 */
record ImportRow(long line, Map<ImportColumn, String> cells, List<String> problems) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    String text(ImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(String::isEmpty);
    }

    void requireFilled() {
        Arrays.stream(ImportColumn.values())
                .filter(column -> column.isRequired() && text(column).isEmpty())
                .forEach(column -> problems.add("“%s”为空，请填写：%s。".formatted(column.heading(), column.meaning())));
    }

    @Nullable
    BodyKind kind() {
        return oneOf(ImportColumn.KIND, BodyKind.values(), BodyKind::label);
    }

    @Nullable
    Level level() {
        return oneOf(ImportColumn.LEVEL, Level.values(), Level::label);
    }

    private <E> @Nullable E oneOf(ImportColumn column, E[] values, Function<E, String> label) {
        String text = text(column);
        Optional<E> found = Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            problems.add("%s“%s”不是可填的值，请填：%s。".formatted(column.heading(), text, column.meaning()));
        }
        return found.orElse(null);
    }

    /** Null when empty or wrong; only the latter is a problem. */
    @Nullable
    LocalDate day(ImportColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.replace('/', '-'), DAY);
        } catch (DateTimeException unreadable) {
            problems.add("%s“%s”不是有效的日期，请写成2024-02-07的形式。".formatted(column.heading(), text));
            return null;
        }
    }

    /** Null when empty or wrong; only the latter is a problem. */
    @Nullable
    CreditCode creditCode(Predicate<String> isAccepted) {
        if (text(ImportColumn.CREDIT_CODE).isEmpty()) {
            return null;
        }
        return switch (CreditCode.check(text(ImportColumn.CREDIT_CODE))) {
            case Check.Valid valid -> valid.code();
            case Check.Wrong wrong
            when wrong.overridable() && isAccepted.test(wrong.normalised()) -> new CreditCode(wrong.normalised());
            case Check.Wrong wrong -> {
                problems.add(wrong.message());
                yield null;
            }
        };
    }

    boolean creditLead() {
        return switch (text(ImportColumn.CREDIT_LEAD)) {
            case "是" -> true;
            case "", "否" -> false;
            case String other -> {
                problems.add("信用牵头“%s”不是可填的值，请填“是”或“否”。".formatted(other));
                yield false;
            }
        };
    }
}
