package org.xinyue.vault.cipher;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Authenticated encryption with SM4-GCM (GB/T 32907, RFC 8998): 16-byte key, 12-byte nonce, 16-byte tag. */
public final class Sm4Gcm {
    public static final int KEY_BYTES = 16;
    public static final int NONCE_BYTES = 12;
    public static final int TAG_BYTES = 16;

    private Sm4Gcm() {}

    /** Encrypts and authenticates; the tag follows the ciphertext. A nonce must never repeat under one key. */
    public static byte[] encrypt(byte[] key, byte[] nonce, byte[] bound, byte[] plain) {
        try {
            return run(true, key, nonce, bound, plain);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("encryption has no tag to check", impossible);
        }
    }

    /** Decrypts what {@link #encrypt} made with the same key, nonce and bound data. */
    public static byte[] decrypt(byte[] key, byte[] nonce, byte[] bound, byte[] sealed) {
        try {
            return run(false, key, nonce, bound, sealed);
        } catch (InvalidCipherTextException tampered) {
            throw new SealBroken(tampered);
        }
    }

    private static byte[] run(boolean encrypting, byte[] key, byte[] nonce, byte[] bound, byte[] input)
            throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypting, new AEADParameters(new KeyParameter(key), TAG_BYTES * 8, nonce, bound));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int written = cipher.processBytes(input, 0, input.length, output, 0);
        written += cipher.doFinal(output, written);
        if (written != output.length) {
            throw new IllegalStateException("cipher wrote " + written + " of " + output.length + " bytes");
        }
        return output;
    }
}
