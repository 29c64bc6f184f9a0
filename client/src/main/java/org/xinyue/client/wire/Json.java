package org.xinyue.client.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of JSON, as far as the contract needs it: numbers and truth values are texts as they were written. */
public final class Json {
    private final @Nullable Object value;

    Json(@Nullable Object value) {
        this.value = value;
    }

    /** The text is no JSON. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /**
     * Reads one value and nothing after it.
     *
     * @throws Unreadable when it is none
     */
    public static Json read(String text) {
        return new JsonReading(text).whole();
    }

    /** Writes names with texts, truth values and further such maps, in the order of the map. */
    public static String write(Map<String, ?> members) {
        var text = new StringBuilder();
        JsonWriting.object(members, text);
        return text.toString();
    }

    /** The text of this name; "" when there is none, or it is no text. */
    public String text(String name) {
        var member = member(name);
        return member != null && member.value instanceof String text ? text : "";
    }

    /** The whole number of this name, 0 when there is none. */
    public int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** True when the name says true. */
    public boolean flag(String name) {
        return text(name).equals("true");
    }

    /** The list of this name, empty when there is none. */
    public List<Json> list(String name) {
        var member = member(name);
        return member != null && member.value instanceof List<?> list
                ? list.stream().map(Json.class::cast).toList()
                : List.of();
    }

    /** The object of this name, an empty one when there is none. */
    public Json object(String name) {
        var member = member(name);
        return member == null ? new Json(Map.of()) : member;
    }

    /** The names of this object in their order, empty when it is none. */
    public Set<String> names() {
        return members().keySet().stream()
                .map(String.class::cast)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private @Nullable Json member(String name) {
        return (Json) members().get(name);
    }

    private Map<?, ?> members() {
        return value instanceof Map<?, ?> members ? members : Map.of();
    }
}
