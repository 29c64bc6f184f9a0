package org.xinyue.vault.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The 32 secret bytes everything sealed depends on. Three keys are derived, one for each use, so that what one of them
 * gives away says nothing about the others.
 */
public final class MasterKey {
    public static final int BYTES = 32;
    private static final byte VERSION = 1;
    private static final int HEADER = 1 + Sm4Gcm.NONCE_BYTES + Sm4Gcm.KEY_BYTES + Sm4Gcm.TAG_BYTES;
    private static final byte[] FIRST_NONCE = new byte[Sm4Gcm.NONCE_BYTES];

    private final SecureRandom random = new SecureRandom();
    private final byte[] wrapping;
    private final byte[] matching;
    private final String mark;

    public MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("主密钥应为 " + BYTES + " 字节。");
        }
        this.wrapping = Arrays.copyOf(Sm3.keyed(secret, "wrapping".getBytes(UTF_8)), Sm4Gcm.KEY_BYTES);
        this.matching = Sm3.keyed(secret, "matching".getBytes(UTF_8));
        this.mark = HexFormat.of().formatHex(Sm3.keyed(secret, "mark".getBytes(UTF_8)));
    }

    /** A fresh key. */
    public static byte[] generate() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Says which key this is without giving it away: 64 hex digits. */
    public String mark() {
        return mark;
    }

    /** HMAC-SM3 under the key for matching. */
    public byte[] match(byte[]... parts) {
        return Sm3.keyed(matching, parts);
    }

    /**
     * Seals content under a data key of its own, wrapped by this key. Layout: version, nonce and wrapped data key, then
     * the content under the data key, which is used once.
     *
     * @param bound what the seal is bound to, e.g. a subject's id; opening needs the same
     */
    public byte[] seal(byte[] bound, byte[] plain) {
        DataKey key = newDataKey(bound);
        byte[] sealed = Sm4Gcm.encrypt(key.secret(), FIRST_NONCE, bound, plain);
        return ByteBuffer.allocate(HEADER + sealed.length)
                .put(key.header())
                .put(sealed)
                .array();
    }

    /** Opens what {@link #seal} made. */
    public byte[] open(byte[] bound, byte[] sealed) {
        if (sealed.length < HEADER + Sm4Gcm.TAG_BYTES) {
            throw new SealBroken();
        }
        DataKey key = dataKey(bound, Arrays.copyOf(sealed, HEADER));
        return Sm4Gcm.decrypt(key.secret(), FIRST_NONCE, bound, Arrays.copyOfRange(sealed, HEADER, sealed.length));
    }

    DataKey newDataKey(byte[] bound) {
        byte[] secret = new byte[Sm4Gcm.KEY_BYTES];
        byte[] nonce = new byte[Sm4Gcm.NONCE_BYTES];
        random.nextBytes(secret);
        random.nextBytes(nonce);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(VERSION)
                .put(nonce)
                .put(Sm4Gcm.encrypt(wrapping, nonce, bound, secret))
                .array();
        return new DataKey(secret, header);
    }

    DataKey dataKey(byte[] bound, byte[] header) {
        if (header.length != HEADER || header[0] != VERSION) {
            throw new SealBroken();
        }
        byte[] nonce = Arrays.copyOfRange(header, 1, 1 + Sm4Gcm.NONCE_BYTES);
        byte[] wrapped = Arrays.copyOfRange(header, 1 + Sm4Gcm.NONCE_BYTES, HEADER);
        return new DataKey(Sm4Gcm.decrypt(wrapping, nonce, bound, wrapped), header);
    }

    static int headerBytes() {
        return HEADER;
    }

    @Override
    public String toString() {
        return "MasterKey[" + mark.substring(0, 8) + "]";
    }

    /** A data key beside its wrapped form. Not a record: arrays would be compared and printed by it. */
    static final class DataKey {
        private final byte[] secret;
        private final byte[] header;

        DataKey(byte[] secret, byte[] header) {
            this.secret = secret;
            this.header = header;
        }

        byte[] secret() {
            return secret;
        }

        byte[] header() {
            return header;
        }
    }
}
