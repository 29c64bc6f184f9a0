package org.xinyue.casework.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.xinyue.casework.procedure.Stage;

/**
 * Conditions on the cases of a desk, evaluated by the database so that a page is full whatever is asked for.
 *
 * @param stages one of these; empty for every stage
 * @param channel "" for every door
 * @param text part of number or title, "" for any
 * @param named respondents whose name the text is part of
 * @param place respondents to keep to, null for all
 */
public record Sieve(
        List<Stage> stages,
        String channel,
        String text,
        List<UUID> named,
        @Nullable List<UUID> place) {
    /** Lets everything through. */
    public static final Sieve OPEN = new Sieve(List.of(), "", "", List.of(), null);

    private static final String CONDITIONS = """
             and (:anyStage or c.stage = any(:stages))
             and (:channel = '' or (c.channel = :channel and c.respondent_id <> all(:bodies)))
             and (:everywhere or c.respondent_id = any(:place))
             and (:text = '' or strpos(c.number, :text) > 0 or strpos(c.title, :text) > 0
                  or c.respondent_id = any(:named))
            """;

    public Sieve {
        stages = List.copyOf(stages);
        named = List.copyOf(named);
        place = place == null ? null : List.copyOf(place);
    }

    /** What follows a where clause over {@code case_file c}; needs the parameter {@code bodies} besides those of {@link #into}. */
    String conditions() {
        return isOpen() ? "" : CONDITIONS;
    }

    boolean isOpen() {
        return equals(OPEN);
    }

    StatementSpec into(StatementSpec statement) {
        return isOpen()
                ? statement
                : statement
                        .param("anyStage", stages.isEmpty())
                        .param("stages", stages.stream().map(Stage::name).toArray(String[]::new))
                        .param("channel", channel)
                        .param("text", text)
                        .param("named", named.toArray(UUID[]::new))
                        .param("everywhere", place == null)
                        .param("place", (place == null ? List.<UUID>of() : place).toArray(UUID[]::new));
    }
}
