package org.xinyue.web.desk.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinyue.audit.AuditQuery;
import org.xinyue.web.component.Field;

/**
 * What an auditor asked for, as it stands in the address.
 *
 * @param before lines with smaller numbers only
 * @param typed what was typed, to be shown again
 */
record AuditAsked(AuditQuery query, long before, Map<String, String> typed) {
    AuditAsked {
        typed = Map.copyOf(typed);
    }

    /** Days and numbers that are none are not asked about. */
    static AuditAsked of(MultiValueMap<String, String> parameters) {
        var typed = parameters.toSingleValueMap();
        return new AuditAsked(
                new AuditQuery(
                        typed.getOrDefault("actor", ""),
                        typed.getOrDefault("act", ""),
                        typed.getOrDefault("subject", ""),
                        day(typed.getOrDefault("from", "")),
                        day(typed.getOrDefault("to", ""))),
                number(typed.getOrDefault("before", "")),
                typed);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text.strip());
            return day.getYear() < 2000 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static long number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    /** True for a page after the first. */
    boolean further() {
        return before != Long.MAX_VALUE;
    }

    /** What was asked for, in words. */
    String words() {
        String place = further() ? "第 " + before + " 行以前" : "";
        return query.everything() || place.isEmpty() ? query.words() + place : query.words() + "，" + place;
    }

    List<Field> fields() {
        return List.of(
                field("actor", "人员"),
                field("subject", "对象"),
                field("from", "自").type("date"),
                field("to", "至").type("date"));
    }

    private Field field(String name, String label) {
        return Field.text(name, label, typed.getOrDefault(name, "")).width("");
    }

    /** Address of the first page. */
    String href() {
        return href(Long.MAX_VALUE);
    }

    /** Address of the page with the lines before this one. */
    String href(long number) {
        var address = UriComponentsBuilder.fromPath(AuditController.PATH);
        for (var name : List.of("actor", "act", "subject", "from", "to")) {
            var value = typed.getOrDefault(name, "");
            if (!value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        if (number != Long.MAX_VALUE) {
            address.queryParam("before", number);
        }
        return address.encode().buildAndExpand(typed).toUriString();
    }
}
