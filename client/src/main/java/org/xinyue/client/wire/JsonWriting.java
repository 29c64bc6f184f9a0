package org.xinyue.client.wire;

import java.util.Locale;
import java.util.Map;

/** Writes JSON that every reader understands the same way. */
final class JsonWriting {
    private JsonWriting() {}

    static void object(Map<?, ?> members, StringBuilder text) {
        text.append('{');
        boolean first = true;
        for (var member : members.entrySet()) {
            if (!first) {
                text.append(',');
            }
            first = false;
            string(String.valueOf(member.getKey()), text);
            text.append(':');
            value(member.getValue(), text);
        }
        text.append('}');
    }

    private static void value(Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> members) {
            object(members, text);
        } else if (value instanceof Boolean || value instanceof Integer) {
            text.append(value);
        } else {
            string(value.toString(), text);
        }
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char found = value.charAt(i);
            if (found == '"' || found == '\\') {
                text.append('\\').append(found);
            } else if (found < ' ' || isLone(value, i)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) found));
            } else {
                text.append(found);
            }
        }
        text.append('"');
    }

    /** True for half of a pair without the other half, which no encoding can carry. */
    private static boolean isLone(String value, int at) {
        char found = value.charAt(at);
        if (Character.isHighSurrogate(found)) {
            return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        return Character.isLowSurrogate(found) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }
}
