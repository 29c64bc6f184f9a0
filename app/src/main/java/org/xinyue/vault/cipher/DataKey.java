package org.xinyue.vault.cipher;

/**
 * A key that the master wraps and under which the keys of single records are wrapped in turn (数据密钥). Not a record: arrays would be compared and
 * printed by it.
 */
public final class DataKey {
    /** The number of the key that seals from before there were numbers belong to. */
    public static final long FIRST = 0;

    private final long number;
    private final SealCipher cipher;
    private final byte[] secret;

    public DataKey(long number, SealCipher cipher, byte[] secret) {
        this.number = number;
        this.cipher = cipher;
        this.secret = secret.clone();
    }

    /** What the seals made under it name it by. */
    public long number() {
        return number;
    }

    SealCipher cipher() {
        return cipher;
    }

    /** True when it seals with this cipher. */
    public boolean cipherIs(SealCipher wanted) {
        return cipher == wanted;
    }

    byte[] secret() {
        return secret;
    }

    /** HMAC-SM3 of the parts under this key, for keys that match and never seal. */
    public byte[] digest(byte[]... parts) {
        return Sm3.keyed(secret, parts);
    }

    @Override
    public String toString() {
        return "DataKey[" + number + "]";
    }
}
