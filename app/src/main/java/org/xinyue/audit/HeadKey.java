package org.xinyue.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** The SM2 key that signs the heads, in a file of its own beside the vault's: 64 hex digits and a line end. */
final class HeadKey {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final ECDomainParameters CURVE = curve();
    private static final int SECRET_BYTES = 32;

    private final BigInteger secret;

    private HeadKey(BigInteger secret) {
        this.secret = secret;
    }

    private static ECDomainParameters curve() {
        X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
    }

    static HeadKey generate() {
        var random = new SecureRandom();
        BigInteger drawn;
        do {
            drawn = new BigInteger(SECRET_BYTES * 8, random);
        } while (!usable(drawn));
        return new HeadKey(drawn);
    }

    /** SM2 asks for 1 to n - 2. */
    private static boolean usable(BigInteger secret) {
        return secret.signum() > 0 && secret.compareTo(CURVE.getN().subtract(BigInteger.TWO)) <= 0;
    }

    /**
     * The key in this file, empty when there is none.
     *
     * @throws IllegalStateException when others may read it or it is no key
     */
    static Optional<HeadKey> read(Path file) {
        try {
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException("审计签名密钥 " + file + " 允许他人读取，请执行 chmod 600 后重试。");
            }
            var value = new BigInteger(
                    1, HexFormat.of().parseHex(Files.readString(file, US_ASCII).strip()));
            if (usable(value)) {
                return Optional.of(new HeadKey(value));
            }
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IllegalArgumentException notHex) {
            throw new IllegalStateException("审计签名密钥 " + file + " 不是 64 位十六进制数，请从备份恢复。", notHex);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("无法读取审计签名密钥 " + file + "，请检查文件权限。", unreadable);
        }
        throw new IllegalStateException("审计签名密钥 " + file + " 不是有效的 SM2 密钥，请从备份恢复。");
    }

    /** Keeps the key; a file that exists is never replaced. */
    void keep(Path file) {
        byte[] content = (String.format(Locale.ROOT, "%064x", secret) + "\n").getBytes(US_ASCII);
        try {
            WholeFile.write(file, content, OWNER);
        } catch (IOException failed) {
            throw new UncheckedIOException("无法写入审计签名密钥 " + file + "，请检查目录权限。", failed);
        }
    }

    /** The public key: the uncompressed point, 130 hex digits. */
    String publicKey() {
        byte[] point = new FixedPointCombMultiplier()
                .multiply(CURVE.getG(), secret)
                .normalize()
                .getEncoded(false);
        return HexFormat.of().formatHex(point);
    }

    /** Signs with SM2 and SM3 (GB/T 32918.2), the signer's identity being the one of GM/T 0009; hex digits. */
    String sign(byte[] content) {
        try {
            var signer = new SM2Signer();
            signer.init(true, new ECPrivateKeyParameters(secret, CURVE));
            signer.update(content, 0, content.length);
            return HexFormat.of().formatHex(signer.generateSignature());
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the owner of this public key signed this content; false for whatever is no key or no signature. */
    static boolean signed(String publicKey, byte[] content, String signature) {
        try {
            var point = CURVE.getCurve().decodePoint(HexFormat.of().parseHex(publicKey));
            var signer = new SM2Signer();
            signer.init(false, new ECPublicKeyParameters(point, CURVE));
            signer.update(content, 0, content.length);
            return signer.verifySignature(HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException noKeyOrSignature) {
            return false;
        }
    }
}
