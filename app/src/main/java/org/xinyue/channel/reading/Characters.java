package org.xinyue.channel.reading;

import java.util.Optional;

/** Characters that would be lost on the way (不可用字符): nothing is guessed, the sender converts them. */
final class Characters {
    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** What is wrong with the text, to be read after its name; empty when every character can be kept. */
    static Optional<String> objection(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var found = objection(text.codePointAt(at));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> objection(int codePoint) {
        if (codePoint == REPLACEMENT
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
            return Optional.of("中有无法识别的字符（乱码），请检查发送方的字符编码，按 UTF-8 重新发送");
        }
        if (Character.getType(codePoint) == Character.PRIVATE_USE) {
            return Optional.of(
                    "中有私用区字符 U+%04X（多为旧式蒙古文或自造字编码），请转换为标准 Unicode（蒙古文 U+1800 至 U+18AF）后再发送".formatted(codePoint));
        }
        return codePoint == 0 ? Optional.of("中有空字符（U+0000），请去掉") : Optional.empty();
    }
}
