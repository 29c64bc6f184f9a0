package org.xinyue.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/** The SM3 digest of lines, one after another. For one thread. */
final class LineDigest {
    static final int BYTES = 32;

    private final SM3Digest digest = new SM3Digest();
    private final byte[] result = new byte[BYTES];

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
        digest.update((byte) (length >>> 24));
        digest.update((byte) (length >>> 16));
        digest.update((byte) (length >>> 8));
        digest.update((byte) length);
        digest.update(bytes, from, length);
    }

    /** The digest of the parts since the last one; overwritten by the next. */
    byte[] finish() {
        digest.doFinal(result, 0);
        return result;
    }
}
