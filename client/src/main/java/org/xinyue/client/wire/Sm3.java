package org.xinyue.client.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The digest SM3 (GB/T 32905-2016), which the JDK does not bring, and HMAC over it. */
public final class Sm3 extends MessageDigest {
    private static final int BLOCK = 64;
    private static final int LENGTH_BYTES = 8;
    private static final int[] START = {
        0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };

    private final int[] state = START.clone();
    private final byte[] block = new byte[BLOCK];
    private long length;

    public Sm3() {
        super("SM3");
    }

    /** The digest of this text in UTF-8, 64 hex digits. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest, 64 hex digits. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(new Sm3().digest(content));
    }

    /** HMAC-SM3 of this text in UTF-8, 64 hex digits. */
    public static String hmac(byte[] key, String text) {
        byte[] padded = Arrays.copyOf(key.length > BLOCK ? new Sm3().digest(key) : key, BLOCK);
        var inner = new Sm3();
        inner.update(masked(padded, 0x36));
        byte[] first = inner.digest(text.getBytes(StandardCharsets.UTF_8));
        var outer = new Sm3();
        outer.update(masked(padded, 0x5c));
        return HexFormat.of().formatHex(outer.digest(first));
    }

    private static byte[] masked(byte[] key, int mask) {
        byte[] masked = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            masked[i] = (byte) (key[i] ^ mask);
        }
        return masked;
    }

    @Override
    protected int engineGetDigestLength() {
        return 4 * START.length;
    }

    @Override
    protected void engineReset() {
        System.arraycopy(START, 0, state, 0, START.length);
        length = 0;
    }

    @Override
    protected void engineUpdate(byte input) {
        int at = (int) (length++ % BLOCK);
        block[at] = input;
        if (at == BLOCK - 1) {
            compress();
        }
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int count) {
        for (int i = 0; i < count; i++) {
            engineUpdate(input[offset + i]);
        }
    }

    @Override
    protected byte[] engineDigest() {
        long bits = length * Byte.SIZE;
        engineUpdate((byte) 0x80);
        while (length % BLOCK != BLOCK - LENGTH_BYTES) {
            engineUpdate((byte) 0);
        }
        engineUpdate(ByteBuffer.allocate(LENGTH_BYTES).putLong(bits).array(), 0, LENGTH_BYTES);
        var digest = ByteBuffer.allocate(engineGetDigestLength());
        for (int word : state) {
            digest.putInt(word);
        }
        engineReset();
        return digest.array();
    }

    private int[] expanded() {
        int[] words = new int[68];
        ByteBuffer.wrap(block).asIntBuffer().get(words, 0, 16);
        for (int j = 16; j < words.length; j++) {
            int mixed = words[j - 16] ^ words[j - 9] ^ Integer.rotateLeft(words[j - 3], 15);
            words[j] = mixed
                    ^ Integer.rotateLeft(mixed, 15)
                    ^ Integer.rotateLeft(mixed, 23)
                    ^ Integer.rotateLeft(words[j - 13], 7)
                    ^ words[j - 6];
        }
        return words;
    }

    /** The compression function; the letters are those of the standard. */
    private void compress() {
        int[] w = expanded();
        int[] v = state.clone();
        for (int j = 0; j < BLOCK; j++) {
            int t = Integer.rotateLeft(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32);
            int ss1 = Integer.rotateLeft(Integer.rotateLeft(v[0], 12) + v[4] + t, 7);
            int ss2 = ss1 ^ Integer.rotateLeft(v[0], 12);
            int ff = j < 16 ? v[0] ^ v[1] ^ v[2] : (v[0] & v[1]) | (v[0] & v[2]) | (v[1] & v[2]);
            int gg = j < 16 ? v[4] ^ v[5] ^ v[6] : (v[4] & v[5]) | (~v[4] & v[6]);
            int tt1 = ff + v[3] + ss2 + (w[j] ^ w[j + 4]);
            int tt2 = gg + v[7] + ss1 + w[j];
            v[3] = v[2];
            v[2] = Integer.rotateLeft(v[1], 9);
            v[1] = v[0];
            v[0] = tt1;
            v[7] = v[6];
            v[6] = Integer.rotateLeft(v[5], 19);
            v[5] = v[4];
            v[4] = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
        }
        for (int i = 0; i < state.length; i++) {
            state[i] ^= v[i];
        }
    }
}
