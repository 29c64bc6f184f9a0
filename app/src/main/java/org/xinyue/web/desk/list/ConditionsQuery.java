package org.xinyue.web.desk.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.desk.Conditions;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.Divisions;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;

/** Conditions of a list as they stand in an address; what cannot be read there does not narrow. */
public record ConditionsQuery(Conditions conditions) {
    /** Where the words are looked for. */
    static final String PLACES = "编号、事项或被投诉主体";

    /** The conditions that an address names. */
    public static ConditionsQuery of(Asked asked, Divisions divisions) {
        var city = asked.value("city");
        return new ConditionsQuery(new Conditions(
                found(Stage.values(), asked.value("stage")).orElse(null),
                divisions.leaguesAndCities().stream()
                                .anyMatch(each -> each.code().equals(city))
                        ? city
                        : null,
                found(Channel.values(), asked.value("channel")).orElse(null),
                asked.value("q")));
    }

    static <E extends Enum<E>> Optional<E> found(E[] values, String slug) {
        return Arrays.stream(values).filter(value -> slug(value).equals(slug)).findFirst();
    }

    static String slug(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    /** The conditions behind the first parameter of an address: "" or "&amp;stage=…". */
    String parameters() {
        var city = conditions.city();
        return part("stage", slug(conditions.stage()))
                + part("city", city == null ? "" : city)
                + part("channel", slug(conditions.channel()))
                + part("q", conditions.text());
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + Asked.encoded(value);
    }

    /** The choices of the bar, with the stages that the list can contain. */
    List<Choices> choices(Divisions divisions, Predicate<Stage> stages) {
        var city = conditions.city();
        return List.of(
                Choices.of("stage", "环节", slug(conditions.stage()), stages(stages)),
                Choices.of("city", "盟市", city == null ? "" : city, cities(divisions)),
                Choices.of("channel", "渠道", slug(conditions.channel()), channels()));
    }

    private static List<Option> stages(Predicate<Stage> possible) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.DRAFT)
                .filter(possible)
                .map(stage -> Option.of(slug(stage), stage.label()))
                .toList();
    }

    private static List<Option> cities(Divisions divisions) {
        return divisions.leaguesAndCities().stream()
                .map(city -> Option.of(city.code(), city.name()))
                .toList();
    }

    private static List<Option> channels() {
        return Arrays.stream(Channel.values())
                .map(channel -> Option.of(slug(channel), channel.label()))
                .toList();
    }
}
