package org.xinyue.web.desk.list;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the address of a list asks for, apart from any request: an export goes on asking it when the request is long over. Values are cut to a length that
 * people type, and hold no controls.
 */
public record Asked(Map<String, String> values) {
    private static final int LONGEST = 100;

    public Asked {
        values = Map.copyOf(values);
    }

    /** What this request asks for. */
    public static Asked of(HttpServletRequest request) {
        var values = new HashMap<String, String>();
        request.getParameterMap().forEach((name, typed) -> values.put(plain(name), plain(typed[0])));
        return new Asked(values);
    }

    /** What {@link #query} wrote down. */
    public static Asked parse(String query) {
        var values = new HashMap<String, String>();
        for (var part : query.split("&", -1)) {
            int at = part.indexOf('=');
            if (at > 0) {
                values.put(
                        URLDecoder.decode(part.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return new Asked(values);
    }

    private static String plain(String typed) {
        var text = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1)));
    }

    /** The value of a parameter, "" when it is not there. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Everything asked for, as it would stand in an address. */
    public String query() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
