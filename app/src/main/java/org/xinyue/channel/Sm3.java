package org.xinyue.channel;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905) of what doors send. */
public final class Sm3 {
    private Sm3() {}

    /** The digest, 64 hex digits in lower case. */
    public static String hex(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
