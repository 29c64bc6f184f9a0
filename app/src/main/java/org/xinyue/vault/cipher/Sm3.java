package org.xinyue.vault.cipher;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The SM3 digest (GB/T 32905), 32 bytes, and the keyed form of it. */
public final class Sm3 {
    private Sm3() {}

    public static byte[] digest(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    /** HMAC-SM3 of the parts, each preceded by its length so that no two lists of parts give the same input. */
    public static byte[] keyed(byte[] key, byte[]... parts) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        for (byte[] part : parts) {
            byte[] length = new byte[] {
                (byte) (part.length >>> 24), (byte) (part.length >>> 16), (byte) (part.length >>> 8), (byte) part.length
            };
            mac.update(length, 0, length.length);
            mac.update(part, 0, part.length);
        }
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
