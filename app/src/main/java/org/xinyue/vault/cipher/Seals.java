package org.xinyue.vault.cipher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Seals content under a key of its own, which is used once and lies wrapped before it. Layout: version, cipher, number of the data key, nonce, wrapped
 * key, then the content. Version 1 had neither cipher nor number: SM4 under the data key {@link DataKey#FIRST}.
 */
public final class Seals {
    private static final byte UNNUMBERED = 1;
    private static final byte NUMBERED = 2;
    private static final int WRAPPED = SealCipher.NONCE_BYTES + SealCipher.KEY_BYTES + SealCipher.TAG_BYTES;
    private static final int OLD_HEADER = 1 + WRAPPED;
    static final int HEADER = 2 + Long.BYTES + WRAPPED;
    private static final byte[] FIRST_NONCE = new byte[SealCipher.NONCE_BYTES];
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seals() {}

    /**
     * Seals content.
     *
     * @param bound what the seal is bound to, e.g. a subject's id; opening needs the same
     */
    public static byte[] seal(SealingKeys keys, byte[] bound, byte[] plain) {
        var key = fresh(keys, bound);
        byte[] sealed = key.cipher().encrypt(key.secret(), FIRST_NONCE, bound, plain);
        return ByteBuffer.allocate(HEADER + sealed.length)
                .put(key.header())
                .put(sealed)
                .array();
    }

    /** Opens what {@link #seal} made; throws {@link SealBroken} for anything else. */
    public static byte[] open(SealingKeys keys, byte[] bound, byte[] sealed) {
        int header = sealed.length == 0 ? 0 : length(sealed[0]);
        if (sealed.length < header + SealCipher.TAG_BYTES) {
            throw new SealBroken();
        }
        var key = named(keys, bound, Arrays.copyOf(sealed, header));
        return key.cipher().decrypt(key.secret(), FIRST_NONCE, bound, Arrays.copyOfRange(sealed, header, sealed.length));
    }

    /** The number of the data key that this seal depends on. */
    public static long number(byte[] sealed) {
        if (sealed.length < OLD_HEADER || sealed.length < length(sealed[0])) {
            throw new SealBroken();
        }
        return sealed[0] == UNNUMBERED ? DataKey.FIRST : ByteBuffer.wrap(sealed).getLong(2);
    }

    static RecordKey fresh(SealingKeys keys, byte[] bound) {
        var data = keys.current();
        byte[] secret = new byte[SealCipher.KEY_BYTES];
        byte[] nonce = new byte[SealCipher.NONCE_BYTES];
        RANDOM.nextBytes(secret);
        RANDOM.nextBytes(nonce);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(NUMBERED)
                .put(data.cipher().sign())
                .putLong(data.number())
                .put(nonce)
                .put(data.cipher().encrypt(data.secret(), nonce, bound, secret))
                .array();
        return new RecordKey(data.cipher(), secret, header);
    }

    /** The key of the record that begins here; what follows in the stream is the content. */
    static RecordKey read(SealingKeys keys, byte[] bound, InputStream source) throws IOException {
        int version = source.read();
        if (version < 0) {
            throw new SealBroken();
        }
        byte[] header = new byte[length((byte) version)];
        header[0] = (byte) version;
        if (source.readNBytes(header, 1, header.length - 1) < header.length - 1) {
            throw new SealBroken();
        }
        return named(keys, bound, header);
    }

    private static RecordKey named(SealingKeys keys, byte[] bound, byte[] header) {
        var data = keys.numbered(number(header));
        var cipher = header[0] == UNNUMBERED ? SealCipher.SM4_GCM : SealCipher.of(header[1]);
        if (cipher != data.cipher()) {
            throw new SealBroken();
        }
        int at = header.length - WRAPPED;
        byte[] nonce = Arrays.copyOfRange(header, at, at + SealCipher.NONCE_BYTES);
        byte[] wrapped = Arrays.copyOfRange(header, at + SealCipher.NONCE_BYTES, header.length);
        return new RecordKey(cipher, cipher.decrypt(data.secret(), nonce, bound, wrapped), header);
    }

    private static int length(byte version) {
        return switch (version) {
            case UNNUMBERED -> OLD_HEADER;
            case NUMBERED -> HEADER;
            default -> throw new SealBroken();
        };
    }

    /** A key used once, beside its wrapped form. Not a record: arrays would be compared and printed by it. */
    static final class RecordKey {
        private final SealCipher cipher;
        private final byte[] secret;
        private final byte[] header;

        RecordKey(SealCipher cipher, byte[] secret, byte[] header) {
            this.cipher = cipher;
            this.secret = secret;
            this.header = header;
        }

        SealCipher cipher() {
            return cipher;
        }

        byte[] secret() {
            return secret;
        }

        byte[] header() {
            return header;
        }
    }
}
