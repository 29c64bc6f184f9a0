package org.xinyue.access.factor;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Time codes as RFC 6238 defines them, from the HOTP of RFC 4226: one each 30 seconds. */
final class Totp {
    static final int SECONDS = 30;
    static final int DIGITS = 6;

    private Totp() {}

    /** The number of the step in which this moment lies. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /**
     * The code of a step.
     *
     * @param digest of the HMAC; authenticator programs understand SHA-1
     * @param digits how many digits the code has, at most 9
     */
    static String code(byte[] secret, long step, Digest digest, int digits) {
        var mac = new HMac(digest);
        mac.init(new KeyParameter(secret));
        byte[] moving = ByteBuffer.allocate(Long.BYTES).putLong(step).array();
        mac.update(moving, 0, moving.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        int offset = result[result.length - 1] & 0xF;
        long chosen = ByteBuffer.wrap(result).getInt(offset) & 0x7FFF_FFFFL;
        long modulus = 1;
        for (int digit = 0; digit < digits; digit++) {
            modulus *= 10;
        }
        String code = Long.toString(chosen % modulus);
        return "0".repeat(digits - code.length()) + code;
    }
}
