package org.xinyue.channel.store;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMNamedCurves;

/** A public key of SM2 (GB/T 32918) as its uncompressed point. */
public final class Sm2Point {
    private static final int BYTES = 65;

    private Sm2Point() {}

    /** The point that was typed as hex digits; empty when it is none on the curve. */
    public static Optional<byte[]> parse(String hex) {
        try {
            byte[] point = HexFormat.of().parseHex(hex.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT));
            if (point.length != BYTES || point[0] != 4) {
                return Optional.empty();
            }
            var curve = GMNamedCurves.getByName("sm2p256v1").getCurve();
            return curve.decodePoint(point).isValid() ? Optional.of(point) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
