package org.xinyue.web.desk.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.variant.Certainty;
import org.xinyue.casework.procedure.variant.LegalBasis;
import org.xinyue.casework.procedure.variant.LegalRank;
import org.xinyue.casework.procedure.variant.Patch;
import org.xinyue.casework.procedure.variant.Scope;
import org.xinyue.casework.procedure.variant.Variant;
import org.xinyue.casework.procedure.variant.VariantRefused;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Channel;
import org.xinyue.web.shell.Form;

/** Reads a version from what was typed; whatever is refused is noted at its field. */
final class VariantForm {
    private static final String PATCH = "patch.";

    private final Form form;
    private final List<Patch> patches = new ArrayList<>();

    /** The field at which each patch was typed. */
    private final List<String> places = new ArrayList<>();

    VariantForm(Form form) {
        this.form = form;
    }

    /**
     * The version, or null with the faults noted.
     *
     * @param number gives the next number of a scope
     */
    @Nullable
    Variant read(Function<String, String> number) {
        try {
            var scope = new Scope(
                    chosen("channel", Channel.class),
                    chosen("kind", BreachKind.class),
                    !form.value("firms").equals("SMALL"));
            var basis = basis();
            var from = date("from", true);
            var to = date("to", false);
            clocks();
            bounds();
            new RowReader(form, this::add).read();
            if (form.refused() || basis == null || from == null) {
                return null;
            }
            return new Variant(number.apply(scope.code()), scope, form.value("title"), basis, from, to, patches);
        } catch (VariantRefused refused) {
            refuse(refused);
            return null;
        }
    }

    /** Notes a refusal at the field it is about. */
    void refuse(VariantRefused refused) {
        form.refuse(place(refused.field()), String.valueOf(refused.getMessage()));
    }

    private String place(String field) {
        if (!field.startsWith(PATCH)) {
            return field.equals("patches") ? "clock.0" : field;
        }
        return places.get(Integer.parseInt(field.substring(PATCH.length())));
    }

    private void add(Patch patch, String place) {
        patches.add(patch);
        places.add(place);
    }

    private @Nullable LegalBasis basis() {
        var rank = chosen("rank", LegalRank.class);
        var certainty = chosen("certainty", Certainty.class);
        if (rank == null) {
            form.refuse("rank", "请选择依据的效力层级");
        }
        if (certainty == null) {
            form.refuse("certainty", "请选择可靠程度");
        }
        return rank == null || certainty == null
                ? null
                : new LegalBasis(form.value("document"), form.value("reference"), rank, certainty);
    }

    private void clocks() {
        for (int at = 0; at < Slots.CLOCKS; at++) {
            var clock = chosen("clock." + at, DeadlineKind.class);
            var number = form.value("number." + at);
            if (clock == null && number.isEmpty()) {
                continue;
            }
            if (clock == null) {
                form.refuse("clock." + at, "请选择是哪个时限，或清空天数");
                continue;
            }
            var unit = form.value("unit." + at);
            if (unit.isEmpty()) {
                form.refuse("unit." + at, "请选择依据中写的单位：工作日或日");
                continue;
            }
            var due = due("number." + at, unit.equals("WORKDAYS"));
            if (due != null) {
                add(new Patch.Period(clock, due, form.value("article." + at)), "number." + at);
            }
        }
    }

    private @Nullable Due due(String name, boolean workdays) {
        var number = number(name);
        int most = workdays ? 260 : 400;
        if (number == null || number < 1 || number > most) {
            form.refuse(name, "请填写天数，1 至 " + most + " 之间的整数");
            return null;
        }
        return workdays ? new Due.Workdays(number) : new Due.Days(number);
    }

    private void bounds() {
        if (!form.value("handBack").isEmpty()) {
            var workdays = number("handBack");
            if (workdays == null) {
                form.refuse("handBack", "请填写工作日数，例如 5；与方案相同的请留空");
            } else {
                add(new Patch.HandBack(workdays, form.value("handBackArticle")), "handBack");
            }
        }
        if (!form.value("extension").isEmpty()) {
            var days = number("extension");
            if (days == null) {
                form.refuse("extension", "请填写自转交之日起的总天数，例如 90；不能延长的请留空");
            } else {
                add(new Patch.Extension(days, form.value("extensionArticle")), "extension");
            }
        }
    }

    private @Nullable Integer number(String name) {
        try {
            return Integer.valueOf(form.value(name));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private @Nullable LocalDate date(String name, boolean required) {
        var year = form.value(name + ".year");
        var month = form.value(name + ".month");
        var day = form.value(name + ".day");
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            if (required) {
                form.refuse(name, "请填写生效日，例如 2027 年 1 月 1 日");
            }
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (NumberFormatException | DateTimeException impossible) {
            form.refuse(name, "日历上没有这一天，请核对年、月、日");
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E chosen(String name, Class<E> type) {
        return chosen(form, name, type);
    }

    static <E extends Enum<E>> @Nullable E chosen(Form form, String name, Class<E> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(constant -> constant.name().equals(form.value(name)))
                .findFirst()
                .orElse(null);
    }
}
