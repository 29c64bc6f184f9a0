package org.xinyue.web.desk.act;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.web.shell.Form;

/** Reads what was typed; every fault is noted in the form, at its field. */
final class FormReader {
    private final Form form;

    FormReader(Form form) {
        this.form = form;
    }

    String text(String name) {
        return form.value(name).replace("\r\n", "\n");
    }

    /** The date, or null with the fault noted. */
    @Nullable
    LocalDate date(String name) {
        var year = form.value(name + ".year");
        var month = form.value(name + ".month");
        var day = form.value(name + ".day");
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            form.refuse(name, "请填写日期，例如 2026 年 3 月 31 日");
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (NumberFormatException | DateTimeException impossible) {
            form.refuse(name, "日历上没有这一天，请核对年、月、日");
            return null;
        }
    }

    /** The id, or null with the sentence noted. */
    @Nullable
    UUID id(String name, String sentence) {
        var id = optionalId(name);
        if (id == null) {
            form.refuse(name, sentence);
        }
        return id;
    }

    @Nullable
    UUID optionalId(String name) {
        try {
            return UUID.fromString(form.value(name));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The chosen constant, or null with the sentence noted. */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type, String sentence) {
        var chosen = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(form.value(name)))
                .findFirst();
        if (chosen.isEmpty()) {
            form.refuse(name, sentence);
        }
        return chosen.orElse(null);
    }

    /** The decision, or null when it or anything read before was refused. */
    @Nullable
    Decision make(Supplier<Decision> constructor) {
        try {
            var decision = constructor.get();
            return form.refused() ? null : decision;
        } catch (DecisionInvalid invalid) {
            form.refuse(invalid.field(), String.valueOf(invalid.getMessage()));
            return null;
        }
    }
}
