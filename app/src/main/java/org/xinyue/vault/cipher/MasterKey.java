package org.xinyue.vault.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The 32 secret bytes everything sealed depends on (主密钥). It wraps data keys and nothing else. Several keys are derived from it, one for each use, so
 * that what one of them gives away says nothing about the others.
 */
public final class MasterKey {
    public static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret;
    private final byte[] keeping;
    private final String mark;

    public MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("主密钥应为 " + BYTES + " 字节。");
        }
        this.secret = secret.clone();
        this.keeping = Arrays.copyOf(derived("keeping"), SealCipher.KEY_BYTES);
        this.mark = HexFormat.of().formatHex(derived("mark"));
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

    /** Wraps a data key for keeping. The number is bound in, so that two wrapped keys cannot be exchanged for each other. */
    public byte[] wrap(SealCipher cipher, long number, byte[] key) {
        byte[] nonce = new byte[SealCipher.NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] wrapped = cipher.encrypt(keeping, nonce, bound(number), key);
        return ByteBuffer.allocate(1 + nonce.length + wrapped.length)
                .put(cipher.sign())
                .put(nonce)
                .put(wrapped)
                .array();
    }

    /** Opens what {@link #wrap} made; throws {@link SealBroken} for anything else. */
    public byte[] unwrap(long number, byte[] wrapped) {
        int at = 1 + SealCipher.NONCE_BYTES;
        if (wrapped.length < at + SealCipher.TAG_BYTES) {
            throw new SealBroken();
        }
        return SealCipher.of(wrapped[0])
                .decrypt(
                        keeping,
                        Arrays.copyOfRange(wrapped, 1, at),
                        bound(number),
                        Arrays.copyOfRange(wrapped, at, wrapped.length));
    }

    /** The key under which seals were made before there were data keys; kept as the data key {@link DataKey#FIRST}. */
    public byte[] firstSealing() {
        return Arrays.copyOf(derived("wrapping"), SealCipher.KEY_BYTES);
    }

    /** The key for digests of the first master; it outlives that master, for what only digests lead to could not be found any more. */
    public byte[] firstMatching() {
        return derived("matching");
    }

    private byte[] derived(String use) {
        return Sm3.keyed(secret, use.getBytes(UTF_8));
    }

    private static byte[] bound(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    @Override
    public String toString() {
        return "MasterKey[" + mark.substring(0, 8) + "]";
    }
}
