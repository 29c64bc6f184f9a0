package org.xinyue.web.desk.register;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.OrganisationRefused;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Form;

/** What the forms of the register share: finding bodies, reading dates, collecting refusals. */
@Component
public class BodyFinder {
    private static final int FOUND = 10;

    private final Organisations organisations;
    private final Clock clock;

    BodyFinder(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The day in the region. */
    public LocalDate today() {
        return Wording.dayOf(clock.instant());
    }

    /** The register as it stands. */
    public Directory directory() {
        return organisations.directory();
    }

    BodyNames names() {
        return new BodyNames(directory(), today());
    }

    BodyRow row(Body body) {
        var names = names();
        var above = body.lines().competentId() == null
                ? body.lines().superiorId()
                : body.lines().competentId();
        return new BodyRow(
                "/office/organisations/" + body.id(),
                body.name(),
                body.creditCode() == null ? "未登记代码" : body.creditCode().value(),
                body.kind().label(),
                names.place(body),
                names.of(above));
    }

    /** Name of a body, or of the platform for offices that belong to no body. */
    public String bodyName(UUID id) {
        return directory().find(id).map(Body::name).orElse("本平台");
    }

    /** The field in which one body is chosen; its words are looked up whenever the form comes back. */
    public Chooser chooser(Form form, String name, String label) {
        var options = new LinkedHashMap<UUID, Option>();
        var chosen = id(form, name);
        if (chosen != null) {
            directory().find(chosen).ifPresent(body -> options.put(chosen, option(body)));
        }
        var words = form.value(name + ".words");
        if (!words.isEmpty()) {
            directory().search(words, today(), FOUND).forEach(body -> options.putIfAbsent(body.id(), option(body)));
        }
        var choices = form.choices(name, label, List.copyOf(options.values())).asOptional();
        var search = form.field(name + ".words", "查找" + label)
                .hint(words.isEmpty() ? "输入名称中的字，再按“查找”" : "没有要找的单位时，换一个词再查找")
                .width("long")
                .asOptional();
        return new Chooser(choices, search);
    }

    private Option option(Body body) {
        return new Option(body.id().toString(), body.name(), body.kind().label() + "　" + names().place(body));
    }

    /** The body chosen, or null. */
    @Nullable
    public UUID id(Form form, String name) {
        try {
            return UUID.fromString(form.value(name));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The date typed, or null with the fault noted. */
    @Nullable
    public LocalDate date(Form form, String name) {
        try {
            return LocalDate.of(
                    Integer.parseInt(form.value(name + ".year")),
                    Integer.parseInt(form.value(name + ".month")),
                    Integer.parseInt(form.value(name + ".day")));
        } catch (NumberFormatException | DateTimeException impossible) {
            form.refuse(name, "请填写日历上有的日期，例如 2026 年 3 月 31 日");
            return null;
        }
    }

    /** The form's own faults and those of the register. */
    static List<FieldError> errors(Form form, @Nullable OrganisationRefused refused) {
        var errors = new ArrayList<>(form.errors());
        if (refused != null) {
            refused.sentences().forEach(sentence -> errors.add(new FieldError("", sentence)));
        }
        return errors;
    }
}
