package org.xinyue.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * The SM3 digest of lines, one after another. For one thread. A line is gathered in one array that is used again for the
 * next, and its numbers, moments and ids are written into it digit by digit: making strings of them took longer than the digest.
 */
final class LineDigest {
    static final int BYTES = 32;

    private static final int MICROS = 1_000_000;
    private static final int LONGEST_NUMBER = 19;
    private static final int ID_DIGITS = 36;
    private static final byte[] NOTHING = {};

    private final SM3Digest digest = new SM3Digest();
    private final byte[] result = new byte[BYTES];
    private byte[] line = new byte[1_024];
    private int filled;
    private long second = Long.MIN_VALUE;
    /** The second in words, e.g. 2026-03-02T01:02:03; lines of one second follow each other. */
    private byte[] secondInWords = NOTHING;

    /** The digest of a line, 64 hex digits; its own digest is not looked at. */
    String of(AuditEntry entry) {
        part(entry.previous().getBytes(US_ASCII));
        part(Long.toString(entry.number()).getBytes(US_ASCII));
        part(entry.at().toString().getBytes(US_ASCII));
        part(text(entry.actorId()).getBytes(US_ASCII));
        part(entry.actor().getBytes(UTF_8));
        part(entry.act().getBytes(UTF_8));
        part(entry.subject().getBytes(UTF_8));
        part(entry.detail().getBytes(UTF_8));
        return HexFormat.of().formatHex(finish());
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private void part(byte[] bytes) {
        part(bytes, 0, bytes.length);
    }

    /** Each part after its length, so that moving a character from one part to the next shows. */
    void part(byte[] bytes, int from, int length) {
        begin(length);
        System.arraycopy(bytes, from, line, filled, length);
        filled += length;
    }

    /** A number of a line, in decimal digits. */
    void number(long value) {
        if (value < 0) {
            part(Long.toString(value).getBytes(US_ASCII));
            return;
        }
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        begin(digits);
        digits(value, digits);
    }

    /** A moment as {@link Instant#toString} writes it. */
    void moment(long microsSince1970) {
        long whole = Math.floorDiv(microsSince1970, MICROS);
        int fraction = Math.floorMod(microsSince1970, MICROS);
        if (whole != second) {
            byte[] words = Instant.ofEpochSecond(whole).toString().getBytes(US_ASCII);
            secondInWords = Arrays.copyOf(words, words.length - 1);
            second = whole;
        }
        int places = fraction == 0 ? 0 : fraction % 1_000 == 0 ? 3 : 6;
        begin(secondInWords.length + (places == 0 ? 0 : places + 1) + 1);
        System.arraycopy(secondInWords, 0, line, filled, secondInWords.length);
        filled += secondInWords.length;
        if (places > 0) {
            line[filled++] = '.';
            digits(places == 3 ? fraction / 1_000 : fraction, places);
        }
        line[filled++] = 'Z';
    }

    /** An id as {@link UUID#toString} writes it, nothing for none. */
    void id(byte[] bytes, int from, int length) {
        if (length == 0) {
            part(NOTHING);
            return;
        }
        begin(ID_DIGITS);
        for (int index = 0; index < length; index++) {
            if (index == 4 || index == 6 || index == 8 || index == 10) {
                line[filled++] = '-';
            }
            line[filled++] = digit(bytes[from + index] >>> 4);
            line[filled++] = digit(bytes[from + index]);
        }
    }

    /** The hex digit of the lower half of a byte. */
    static byte digit(int half) {
        int value = half & 0xF;
        return (byte) (value < 10 ? '0' + value : 'a' + value - 10);
    }

    private void digits(long value, int places) {
        long rest = value;
        for (int place = filled + places - 1; place >= filled; place--) {
            line[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        filled += places;
    }

    private void begin(int length) {
        int needed = filled + Integer.BYTES + length + LONGEST_NUMBER;
        if (needed > line.length) {
            line = Arrays.copyOf(line, Math.max(needed, 2 * line.length));
        }
        line[filled++] = (byte) (length >>> 24);
        line[filled++] = (byte) (length >>> 16);
        line[filled++] = (byte) (length >>> 8);
        line[filled++] = (byte) length;
    }

    /** The digest of the parts since the last one; overwritten by the next. */
    byte[] finish() {
        digest.update(line, 0, filled);
        filled = 0;
        digest.doFinal(result, 0);
        return result;
    }
}
