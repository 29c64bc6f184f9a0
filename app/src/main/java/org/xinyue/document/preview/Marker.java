package org.xinyue.document.preview;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One part of the head of a JPEG.
 *
 * @param start of its content in the file
 * @param length of its content
 */
record Marker(int code, int start, int length) {
    private static final int SCAN = 0xda;

    /** The parts before the picture itself; those of a broken head up to where it breaks. */
    static List<Marker> of(byte[] jpeg) {
        var parts = new ArrayList<Marker>();
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int code = jpeg[at + 1] & 0xff;
            int length = ((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff);
            if (code == SCAN || length < 2 || at + 2 + length > jpeg.length) {
                return parts;
            }
            parts.add(new Marker(code, at + 4, length - 2));
            at += 2 + length;
        }
        return parts;
    }

    boolean begins(byte[] jpeg, String word) {
        var wanted = word.getBytes(US_ASCII);
        return length >= wanted.length && Arrays.equals(jpeg, start, start + wanted.length, wanted, 0, wanted.length);
    }
}
