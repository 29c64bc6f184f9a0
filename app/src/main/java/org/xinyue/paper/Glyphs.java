package org.xinyue.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters the font has (字形). One that it lacks is never left out and never turns into a sign that means something else: it becomes 〓 with its
 * number in Unicode, so that whoever reads the paper sees that a character is missing and which one.
 */
final class Glyphs {
    /** The printers' sign for a character that is not in the case. */
    private static final String GETA = "〓";

    private static final int LAST = 0x10ffff;

    private final java.util.BitSet has = new java.util.BitSet(LAST);

    Glyphs(byte[] font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var lookup = parsed.getUnicodeCmapLookup();
            for (int character = 0; character <= LAST; character++) {
                has.set(character, lookup.getGlyphId(character) != 0);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean has(int character) {
        return has.get(character);
    }

    /** The text with every missing character made visible; those found missing are added to the set. */
    String legible(String text, Set<Integer> missing) {
        var legible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (has(character) || Character.isWhitespace(character)) {
                legible.appendCodePoint(character);
            } else if (isPrinted(character)) {
                missing.add(character);
                legible.append(GETA).append("（U+").append(hex(character)).append("）");
            }
        });
        return legible.toString();
    }

    /** The characters of the text that the font lacks. */
    Set<Integer> missing(String text) {
        var missing = new TreeSet<Integer>();
        legible(text, missing);
        return missing;
    }

    /** Controls, joiners and selectors of variants have no shape of their own. */
    private static boolean isPrinted(int character) {
        boolean variant =
                (character >= 0xfe00 && character <= 0xfe0f) || (character >= 0xe0100 && character <= 0xe01ef);
        int type = Character.getType(character);
        return !variant && type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }

    static String hex(int character) {
        return Integer.toHexString(character).toUpperCase(Locale.ROOT);
    }
}
