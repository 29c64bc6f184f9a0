package org.xinyue.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.desk.Bucket;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.Divisions;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;

/** The filter of the inbox as it stands in an address; what cannot be read there does not narrow. */
public record InboxQuery(Inbox.Filter filter) {

    /** The filter that the address of this request names. */
    public static InboxQuery of(HttpServletRequest request, Divisions divisions) {
        var city = value(request, "city");
        return new InboxQuery(new Inbox.Filter(
                found(Bucket.values(), value(request, "bucket")).orElse(Bucket.ALL),
                found(Stage.values(), value(request, "stage")).orElse(null),
                divisions.leaguesAndCities().stream()
                                .anyMatch(each -> each.code().equals(city))
                        ? city
                        : null,
                found(Channel.values(), value(request, "channel")).orElse(null),
                value(request, "q")));
    }

    private static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static <E extends Enum<E>> Optional<E> found(E[] values, String slug) {
        return Arrays.stream(values).filter(value -> slug(value).equals(slug)).findFirst();
    }

    private static String slug(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    /** The address of a bucket under the same conditions, below the given page. */
    String href(String page, Bucket bucket) {
        var city = filter.city();
        return page + "?bucket=" + slug(bucket)
                + part("stage", slug(filter.stage()))
                + part("city", city == null ? "" : city)
                + part("channel", slug(filter.channel()))
                + part("q", filter.text());
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The fields of the bar. */
    FilterBar bar(Divisions divisions) {
        var city = filter.city();
        return new FilterBar(
                slug(filter.bucket()),
                filter.text(),
                List.of(
                        Choices.of("stage", "环节", slug(filter.stage()), stages()),
                        Choices.of("city", "盟市", city == null ? "" : city, cities(divisions)),
                        Choices.of("channel", "渠道", slug(filter.channel()), channels())),
                filter.narrows() ? "/office?bucket=" + slug(filter.bucket()) : null);
    }

    private static List<Option> stages() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.DRAFT && !stage.isEnded())
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
