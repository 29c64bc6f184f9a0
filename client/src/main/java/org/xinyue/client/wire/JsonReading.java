package org.xinyue.client.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259), whole or not at all. */
final class JsonReading {
    private static final int DEEPEST = 32;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final String text;
    private int at;

    JsonReading(String text) {
        this.text = text;
    }

    Json whole() {
        var value = value(0);
        blank();
        if (at < text.length()) {
            throw unreadable();
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw unreadable();
        }
        blank();
        char first = next();
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> new Json(string());
            default -> {
                at--;
                yield new Json(word());
            }
        };
    }

    private Json object(int depth) {
        var members = new LinkedHashMap<String, Json>();
        if (!ends('}')) {
            do {
                blank();
                expect('"');
                var name = string();
                blank();
                expect(':');
                if (members.put(name, value(depth + 1)) != null) {
                    throw unreadable();
                }
            } while (goesOn('}'));
        }
        return new Json(members);
    }

    private Json list(int depth) {
        var members = new ArrayList<Json>();
        if (!ends(']')) {
            do {
                members.add(value(depth + 1));
            } while (goesOn(']'));
        }
        return new Json(members);
    }

    private boolean ends(char end) {
        blank();
        boolean ends = at < text.length() && text.charAt(at) == end;
        at += ends ? 1 : 0;
        return ends;
    }

    private boolean goesOn(char end) {
        blank();
        char found = next();
        if (found != ',' && found != end) {
            throw unreadable();
        }
        return found == ',';
    }

    private String string() {
        var read = new StringBuilder();
        for (char found = next(); found != '"'; found = next()) {
            if (found < ' ') {
                throw unreadable();
            }
            read.append(found == '\\' ? escaped() : found);
        }
        return read.toString();
    }

    private char escaped() {
        char kind = next();
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unreadable();
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw unreadable();
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                throw unreadable();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private @Nullable String word() {
        int begin = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        var word = text.substring(begin, at);
        if (word.equals("null")) {
            return null;
        }
        if (!word.equals("true")
                && !word.equals("false")
                && !NUMBER.matcher(word).matches()) {
            throw unreadable();
        }
        return word;
    }

    private static boolean isOfWord(char found) {
        return Character.isLetterOrDigit(found) || "+-.".indexOf(found) >= 0;
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char next() {
        if (at >= text.length()) {
            throw unreadable();
        }
        return text.charAt(at++);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw unreadable();
        }
    }

    private Json.Unreadable unreadable() {
        return new Json.Unreadable("no JSON at character " + at);
    }
}
