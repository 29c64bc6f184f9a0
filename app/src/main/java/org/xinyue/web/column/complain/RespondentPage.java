package org.xinyue.web.column.complain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Directory;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/**
 * Who is complained about (被投诉机关): looked up in the register, then chosen.
 *
 * @param found what the register holds, null before anything was looked up or when nothing was found
 */
public record RespondentPage(
        StepFrame frame, Field query, @Nullable Choices found) implements Page {
    private static final int MOST = 20;

    /** The page with what was typed. */
    public static RespondentPage of(StepFrame frame, Form form, Directory directory, LocalDate today) {
        var bodies = new LinkedHashMap<String, Option>();
        chosen(form.value("respondent"), directory)
                .ifPresent(body -> bodies.put(body.id().toString(), option(body, directory)));
        String text = form.value("respondentQuery");
        if (!text.isEmpty()) {
            directory
                    .search(text, today, MOST)
                    .forEach(body -> bodies.putIfAbsent(body.id().toString(), option(body, directory)));
        }
        var choices = form.choices(
                        "respondent", "选择被投诉机关", bodies.values().stream().toList())
                .hint(bodies.size() >= MOST ? "只列出前 " + MOST + " 个，没有的请多输入几个字再查" : "请对照合同落款选择");
        return new RespondentPage(
                frame,
                form.field("respondentQuery", "被投诉机关的名称或统一社会信用代码").hint("与合同落款一致，可以只输入其中几个字，例如“赛罕 住房”"),
                bodies.isEmpty() ? null : choices);
    }

    private static Optional<Body> chosen(String id, Directory directory) {
        try {
            return directory.find(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Option option(Body body, Directory directory) {
        String place = directory
                .divisions()
                .find(body.divisionCode())
                .map(division -> division.name() + " · ")
                .orElse("");
        return new Option(body.id().toString(), body.name(), place + body.kind().label());
    }

    @Override
    public String title() {
        return frame.title();
    }
}
