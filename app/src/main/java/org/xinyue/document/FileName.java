package org.xinyue.document;

import java.util.Locale;

/** A file name made harmless: no folders, no control or direction characters, at most 120 characters, extension kept. */
record FileName(String value, FileKind kind) {
    private static final int LONGEST = 120;

    static FileName of(String original) {
        String name = original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
        name = name.codePoints()
                .filter(FileName::harmless)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        int dot = name.lastIndexOf('.');
        if (dot < 0 || dot == name.length() - 1) {
            throw new DocumentRefused(Admission.NAMELESS);
        }
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        FileKind kind = FileKind.ofExtension(extension);
        String stem = name.substring(0, dot).strip();
        return new FileName(
                shorten(stem.isEmpty() ? "材料" : stem, LONGEST - extension.length() - 1) + "." + extension, kind);
    }

    private static String shorten(String stem, int longest) {
        if (stem.length() <= longest) {
            return stem;
        }
        boolean splitsPair = Character.isHighSurrogate(stem.charAt(longest - 1));
        return stem.substring(0, splitsPair ? longest - 1 : longest);
    }

    private static boolean harmless(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && "<>:\"|?*".indexOf(character) < 0;
    }
}
