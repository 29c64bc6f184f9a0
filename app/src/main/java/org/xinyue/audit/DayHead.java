package org.xinyue.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * How far the trail had come at the end of a day (日首), signed and kept outside the database.
 *
 * @param day day in the region
 * @param lines number of the last line at its end
 * @param digest digest of that line, 64 hex digits
 * @param previous SM3 of the file of the head before, 64 zeros for the first
 * @param signedAt when it was signed, later than the day if the platform was down
 * @param key public key of the signer, 130 hex digits
 * @param signature SM2 over everything above it, hex digits
 */
record DayHead(
        LocalDate day, long lines, String digest, String previous, Instant signedAt, String key, String signature) {
    private static final List<String> NAMES =
            List.of("day", "lines", "digest", "previous", "signed-at", "key", "signature");

    DayHead signed(String value) {
        return new DayHead(day, lines, digest, previous, signedAt, key, value);
    }

    /** What is signed. */
    byte[] content() {
        return content(List.of(day, lines, digest, previous, signedAt, key)).getBytes(UTF_8);
    }

    /** The whole file. */
    byte[] file() {
        return content(List.of(day, lines, digest, previous, signedAt, key, signature))
                .getBytes(UTF_8);
    }

    /** SM3 of the file, 64 hex digits: what the next head and a line of the trail name. */
    String mark() {
        var digest = new SM3Digest();
        byte[] file = file();
        digest.update(file, 0, file.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    private static String content(List<Object> values) {
        var text = new StringBuilder();
        for (int index = 0; index < values.size(); index++) {
            text.append(NAMES.get(index)).append(": ").append(values.get(index)).append('\n');
        }
        return text.toString();
    }

    /** The head in a file, empty when the file is not exactly what {@link #file} writes. */
    static Optional<DayHead> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            values.put(colon < 0 ? line : line.substring(0, colon), colon < 0 ? "" : line.substring(colon + 2));
        });
        if (!List.copyOf(values.keySet()).equals(NAMES)) {
            return Optional.empty();
        }
        var parts = List.copyOf(values.values());
        try {
            var head = new DayHead(
                    LocalDate.parse(parts.get(0)),
                    Long.parseLong(parts.get(1)),
                    parts.get(2),
                    parts.get(3),
                    Instant.parse(parts.get(4)),
                    parts.get(5),
                    parts.get(6));
            return Optional.of(head).filter(read -> new String(read.file(), UTF_8).equals(text));
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
