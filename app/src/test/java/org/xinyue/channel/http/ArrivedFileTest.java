package org.xinyue.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.document.Documents;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

@Proves(Clause.A2_CHANNELS)
final class ArrivedFileTest {
    private static final byte[] WORDS = "材料".getBytes(StandardCharsets.UTF_8);

    /** A line that never ends. */
    private static final InputStream ENDLESS = new InputStream() {
        @Override
        public int read() {
            return 'a';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return length;
        }
    };

    @Test
    void is_read_as_often_as_needed() throws IOException {
        try (var file = ArrivedFile.of(new ByteArrayInputStream(WORDS), ArrivedFile.PATIENCE)) {
            assertThat(file.open()).hasBinaryContent(WORDS);
            assertThat(file.open()).hasBinaryContent(WORDS);
        }
    }

    @Test
    void a_byte_too_many_is_as_much_as_is_kept() throws IOException {
        try (var file = ArrivedFile.of(ENDLESS, ArrivedFile.PATIENCE);
                var content = file.open()) {
            assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(Documents.LARGEST + 1);
        }
    }

    @Test
    void a_line_that_takes_for_ever_is_refused() {
        assertThatThrownBy(() -> ArrivedFile.of(ENDLESS, Duration.ZERO))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.sentence()).contains("太慢")));
    }
}
