package org.xinyue.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples of GB/T 32905-2016, appendix A; the product's own library is asked for more in the tests of the application. */
final class Sm3Test {
    @Test
    void the_first_example_of_the_standard_comes_out() {
        assertThat(Sm3.hex("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void the_second_example_of_the_standard_fills_one_block_and_comes_out() {
        assertThat(Sm3.hex("abcd".repeat(16)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void what_comes_in_pieces_has_the_same_digest() {
        byte[] content = "合同约定验收合格后 60 日内付清余款".repeat(40).getBytes(StandardCharsets.UTF_8);
        var pieces = new Sm3();
        for (int at = 0; at < content.length; at += 7) {
            pieces.update(content, at, Math.min(7, content.length - at));
        }
        assertThat(pieces.digest()).isEqualTo(new Sm3().digest(content));
    }

    @Test
    void a_digest_can_be_used_again() {
        var sm3 = new Sm3();
        sm3.digest("first".getBytes(StandardCharsets.UTF_8));
        assertThat(sm3.digest("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Sm3().digest("abc".getBytes(StandardCharsets.UTF_8)));
    }
}
