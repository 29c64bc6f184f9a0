package org.xinyue.casework.decision;

import org.jspecify.annotations.Nullable;

/** Bounds of what people write. */
final class Texts {
    private Texts() {}

    static String required(String field, @Nullable String text, int atLeast, int atMost) {
        var trimmed = text == null ? "" : text.strip();
        if (trimmed.isEmpty()) {
            throw new DecisionInvalid(field, "请填写内容，至少 " + atLeast + " 个字");
        }
        int length = trimmed.codePointCount(0, trimmed.length());
        if (length < atLeast) {
            throw new DecisionInvalid(field, "请写得再具体一些，至少 " + atLeast + " 个字（现在 " + length + " 个字）");
        }
        return withinLimit(field, trimmed, length, atMost);
    }

    static String optional(String field, @Nullable String text, int atMost) {
        var trimmed = text == null ? "" : text.strip();
        return withinLimit(field, trimmed, trimmed.codePointCount(0, trimmed.length()), atMost);
    }

    private static String withinLimit(String field, String text, int length, int atMost) {
        if (length > atMost) {
            throw new DecisionInvalid(field, "请精简到 " + atMost + " 个字以内（现在 " + length + " 个字），其余内容可以作为材料上传");
        }
        return text;
    }
}
