package org.xinyue.vault.cipher;

import java.util.Arrays;

/** Which authenticated cipher a seal was made with (密码算法); the seal says it, so that a change of the setting leaves the old seals readable. */
public enum SealCipher {
    SM4_GCM((byte) 1),
    AES_GCM((byte) 2);

    public static final int KEY_BYTES = 16;
    public static final int NONCE_BYTES = 12;
    public static final int TAG_BYTES = 16;

    private final byte sign;

    SealCipher(byte sign) {
        this.sign = sign;
    }

    byte sign() {
        return sign;
    }

    static SealCipher of(byte sign) {
        return Arrays.stream(values())
                .filter(cipher -> cipher.sign == sign)
                .findFirst()
                .orElseThrow(SealBroken::new);
    }

    /** Encrypts and authenticates; a nonce must never repeat under one key. */
    byte[] encrypt(byte[] key, byte[] nonce, byte[] bound, byte[] plain) {
        return switch (this) {
            case SM4_GCM -> Sm4Gcm.encrypt(key, nonce, bound, plain);
            case AES_GCM -> AesGcm.encrypt(key, nonce, bound, plain);
        };
    }

    /** Decrypts what {@link #encrypt} made; throws {@link SealBroken} for anything else. */
    byte[] decrypt(byte[] key, byte[] nonce, byte[] bound, byte[] sealed) {
        return switch (this) {
            case SM4_GCM -> Sm4Gcm.decrypt(key, nonce, bound, sealed);
            case AES_GCM -> AesGcm.decrypt(key, nonce, bound, sealed);
        };
    }
}
