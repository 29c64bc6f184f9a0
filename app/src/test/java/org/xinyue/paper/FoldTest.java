package org.xinyue.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldTest {
    private static final String SENTENCE =
            "<p class=\"text\">投诉人身份受保护。投诉原文和证据材料请在平台内查阅，每次查阅均有记录；不得以任何方式向被投诉主体透露投诉人身份。</p>";

    @ParameterizedTest
    @ValueSource(strings = {"", "甲", SENTENCE, "龑堉芃 <b>&amp;</b> \n\n 㐀"})
    void unfolds_what_was_folded(String content) {
        assertThat(Fold.unfold(Fold.fold(content))).isEqualTo(content);
        var often = content.repeat(500);
        assertThat(Fold.unfold(Fold.fold(often))).isEqualTo(often);
    }

    @Test
    void a_sentence_of_the_sheet_takes_next_to_nothing() {
        assertThat(Fold.fold(SENTENCE)).hasSizeLessThan(30);
        assertThat(SENTENCE.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(150);
    }

    /** As a paper of the first version lies in the databases of its users. Never to be changed with the code. */
    @Test
    void unfolds_what_the_first_sheet_folded() {
        assertThat(Fold.unfold(HexFormat.of().parseHex("78f908d2fc791bca41050055a17eea")))
                .isEqualTo(SENTENCE);
    }

    @Test
    void says_that_kept_content_breaks_off_or_is_damaged() {
        var folded = Fold.fold("整改要求：支付拖欠的工程款及利息，并于十日内报告。");
        assertThatThrownBy(() -> Fold.unfold(Arrays.copyOf(folded, folded.length - 5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("breaks off");
        folded[folded.length - 1] ^= 1;
        assertThatThrownBy(() -> Fold.unfold(folded))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void names_the_sheet_that_is_missing() {
        var folded = new byte[64];
        try (var deflater = new Deflater()) {
            deflater.setDictionary("另一版".getBytes(StandardCharsets.UTF_8));
            deflater.setInput("另一版".getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            deflater.deflate(folded);
        }
        assertThatThrownBy(() -> Fold.unfold(folded))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not have");
    }
}
