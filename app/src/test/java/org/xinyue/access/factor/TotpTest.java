package org.xinyue.access.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B, and of RFC 4648, section 10. */
class TotpTest {
    private static final String SEED = "12345678901234567890";

    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void gives_the_codes_of_the_standard(long second, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(code(20, step, new SHA1Digest())).isEqualTo(sha1);
        assertThat(code(32, step, new SHA256Digest())).isEqualTo(sha256);
        assertThat(code(64, step, new SHA512Digest())).isEqualTo(sha512);
    }

    private static String code(int bytes, long step, Digest digest) {
        var secret = SEED.repeat(4).substring(0, bytes).getBytes(US_ASCII);
        return Totp.code(secret, step, digest, 8);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writes_a_key_as_the_standard_does(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(US_ASCII))).isEqualTo(text);
    }
}
