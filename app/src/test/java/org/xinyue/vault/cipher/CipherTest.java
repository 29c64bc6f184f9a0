package org.xinyue.vault.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published vectors of SM3, SM4 and SM4-GCM, and every way a seal can be tampered with. */
class CipherTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] SUBJECT = "subject".getBytes(UTF_8);
    private final MasterKey master = new MasterKey(new byte[MasterKey.BYTES]);

    @Test
    void sm3_gives_the_published_digest() {
        assertThat(HEX.formatHex(Sm3.digest("abc".getBytes(UTF_8))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void sm4_gives_the_published_block() {
        byte[] block = HEX.parseHex("0123456789abcdeffedcba9876543210");
        var engine = new SM4Engine();
        engine.init(true, new KeyParameter(block));
        byte[] output = new byte[16];
        engine.processBlock(block, 0, output, 0);
        assertThat(HEX.formatHex(output)).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void sm4_gcm_gives_the_published_vector() {
        byte[] sealed = Sm4Gcm.encrypt(
                HEX.parseHex("0123456789abcdeffedcba9876543210"),
                HEX.parseHex("00001234567800000000abcd"),
                HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));
        assertThat(HEX.formatHex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Test
    void opens_what_was_sealed() {
        assertThat(master.open(SUBJECT, master.seal(SUBJECT, "内容".getBytes(UTF_8))))
                .isEqualTo("内容".getBytes(UTF_8));
    }

    @Test
    void the_same_content_never_gives_the_same_seal() {
        assertThat(master.seal(SUBJECT, SUBJECT)).isNotEqualTo(master.seal(SUBJECT, SUBJECT));
    }

    @Test
    void refuses_a_seal_with_any_one_byte_changed() {
        byte[] sealed = master.seal(SUBJECT, "内容".getBytes(UTF_8));
        for (int position = 0; position < sealed.length; position++) {
            byte[] changed = sealed.clone();
            changed[position] ^= 1;
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> master.open(SUBJECT, changed));
        }
    }

    @Test
    void refuses_a_seal_cut_at_any_length() {
        byte[] sealed = master.seal(SUBJECT, "内容".getBytes(UTF_8));
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> master.open(SUBJECT, cut));
        }
    }

    @Test
    void refuses_the_seal_of_another_subject() {
        byte[] sealed = master.seal(SUBJECT, "内容".getBytes(UTF_8));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> master.open("other".getBytes(UTF_8), sealed));
    }

    @Test
    void refuses_a_seal_made_under_another_master_key() {
        byte[] sealed = master.seal(SUBJECT, "内容".getBytes(UTF_8));
        var other = new MasterKey(MasterKey.generate());
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> other.open(SUBJECT, sealed));
    }

    @Test
    void refuses_a_master_key_of_the_wrong_length() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKey(new byte[16]));
    }

    @Test
    void keyed_digests_tell_the_borders_between_parts() {
        byte[] key = new byte[32];
        assertThat(Sm3.keyed(key, "ab".getBytes(UTF_8), "c".getBytes(UTF_8)))
                .isNotEqualTo(Sm3.keyed(key, "a".getBytes(UTF_8), "bc".getBytes(UTF_8)));
    }

    @Test
    void never_prints_a_key() {
        assertThat(master.toString()).doesNotContain("00000000").hasSizeLessThan(24);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void streams_content_of_any_length(int length) throws IOException {
        byte[] content = content(length);
        try (var opening = SealedStreams.opening(master, SUBJECT, new ByteArrayInputStream(sealed(content)))) {
            assertThat(opening.readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 60, 66_000, 131_000, 199_999})
    void refuses_a_stream_cut_short(int length) throws IOException {
        byte[] sealed = sealed(content(200_000));
        refused(Arrays.copyOf(sealed, Math.min(length, sealed.length)));
    }

    @Test
    void refuses_a_stream_that_ends_after_a_whole_chunk() throws IOException {
        byte[] sealed = sealed(content(200_000));
        refused(Arrays.copyOf(sealed, MasterKey.headerBytes() + 5 + 65_536 + Sm4Gcm.TAG_BYTES));
    }

    @Test
    void refuses_swapped_chunks() throws IOException {
        byte[] sealed = sealed(content(200_000));
        int chunk = 5 + 65_536 + Sm4Gcm.TAG_BYTES;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, MasterKey.headerBytes(), swapped, MasterKey.headerBytes() + chunk, chunk);
        System.arraycopy(sealed, MasterKey.headerBytes() + chunk, swapped, MasterKey.headerBytes(), chunk);
        refused(swapped);
    }

    @Test
    void refuses_a_middle_chunk_passed_off_as_the_last() throws IOException {
        byte[] sealed = sealed(content(200_000));
        sealed[MasterKey.headerBytes()] = 1;
        refused(sealed);
    }

    private void refused(byte[] sealed) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> {
            try (var opening = SealedStreams.opening(master, SUBJECT, new ByteArrayInputStream(sealed))) {
                opening.readAllBytes();
            }
        });
    }

    private byte[] sealed(byte[] content) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var sealing = SealedStreams.sealing(master, SUBJECT, target)) {
            sealing.write(content);
        }
        return target.toByteArray();
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(7).nextBytes(content);
        return content;
    }
}
