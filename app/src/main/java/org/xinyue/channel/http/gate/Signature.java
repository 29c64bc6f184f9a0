package org.xinyue.channel.http.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * What the header of a signed request says (签名请求):
 * {@code Authorization: SM3-HMAC client="…", timestamp="…", nonce="…", signature="…"}, or {@code SM2} before the same.
 *
 * @param timestamp as sent, part of what is signed
 * @param value the signature, hex digits
 */
record Signature(Scheme scheme, String client, String timestamp, String nonce, String value) {
    private static final Pattern HEADER = Pattern.compile("(SM3-HMAC|SM2)\\s+(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("[\\x21-\\x7e]{8,64}");

    private static final ECDomainParameters DOMAIN = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
    /** Registered keys, opened: what the library computes of a point once it keeps with the point. */
    private static final Map<String, ECPublicKeyParameters> POINTS = new ConcurrentHashMap<>();

    private static final int MOST_POINTS = 1_000;

    /** How it is signed. */
    enum Scheme {
        HMAC_SM3,
        SM2
    }

    /** The signature of this request; empty when it has none, or one that cannot be read. */
    static Optional<Signature> of(HttpServletRequest request) {
        var header = HEADER.matcher(Objects.requireNonNullElse(request.getHeader("Authorization"), ""));
        if (!header.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        PART.matcher(header.group(2)).results().forEach(part -> parts.put(part.group(1), part.group(2)));
        var scheme = header.group(1).equalsIgnoreCase("SM2") ? Scheme.SM2 : Scheme.HMAC_SM3;
        try {
            var found = new Signature(
                    scheme,
                    parts.getOrDefault("client", ""),
                    parts.getOrDefault("timestamp", ""),
                    parts.getOrDefault("nonce", ""),
                    parts.getOrDefault("signature", ""));
            boolean whole =
                    found.bytes().length > 0 && NONCE.matcher(found.nonce()).matches();
            return whole ? Optional.of(found) : Optional.empty();
        } catch (IllegalArgumentException noHex) {
            return Optional.empty();
        }
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    /** True when the request claims to be signed, well or not. */
    static boolean isClaimedBy(HttpServletRequest request) {
        return HEADER.matcher(Objects.requireNonNullElse(request.getHeader("Authorization"), ""))
                .matches();
    }

    /** What must have been signed: method, path, query, timestamp, nonce and SM3 of the body, a line each. */
    byte[] text(HttpServletRequest request) {
        return String.join(
                        "\n",
                        request.getMethod(),
                        request.getRequestURI(),
                        Objects.requireNonNullElse(request.getQueryString(), ""),
                        timestamp,
                        nonce,
                        Body.of(request).sm3())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** True when one of the keys made this signature of the text. */
    boolean isMadeBy(List<byte[]> keys, byte[] text) {
        return keys.stream().anyMatch(key -> switch (scheme) {
            case HMAC_SM3 -> MessageDigest.isEqual(mac(key, text), bytes());
            case SM2 -> sm2(key, text);
        });
    }

    private static byte[] mac(byte[] key, byte[] text) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }

    private boolean sm2(byte[] point, byte[] text) {
        if (POINTS.size() >= MOST_POINTS) {
            POINTS.clear();
        }
        var signer = new SM2Signer();
        signer.init(false, POINTS.computeIfAbsent(HexFormat.of().formatHex(point), Signature::open));
        signer.update(text, 0, text.length);
        return signer.verifySignature(bytes());
    }

    private static ECPublicKeyParameters open(String point) {
        return new ECPublicKeyParameters(
                DOMAIN.getCurve().decodePoint(HexFormat.of().parseHex(point)), DOMAIN);
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "Signature[" + scheme + ", " + client + "]";
    }
}
