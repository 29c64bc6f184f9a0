package org.xinyue.vault.cipher;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Authenticated encryption with AES-128-GCM from the JDK, which uses the processor's own instructions; keys, nonces and tags as long as those of {@link Sm4Gcm}. */
final class AesGcm {
    private AesGcm() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] bound, byte[] plain) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce, bound, plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is missing", impossible);
        }
    }

    static byte[] decrypt(byte[] key, byte[] nonce, byte[] bound, byte[] sealed) {
        try {
            return run(Cipher.DECRYPT_MODE, key, nonce, bound, sealed);
        } catch (GeneralSecurityException tampered) {
            throw new SealBroken(tampered);
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] bound, byte[] input)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(SealCipher.TAG_BYTES * 8, nonce));
        cipher.updateAAD(bound);
        return cipher.doFinal(input);
    }
}
