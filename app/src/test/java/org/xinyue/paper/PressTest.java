package org.xinyue.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinyue.testing.Pdf;

final class PressTest {
    private static final Instant DATED = Instant.parse("2026-03-02T01:00:00Z");
    private static final String RARE = "赟喆堃珺玥昇龑堉芃旸暘";

    private final byte[] font = Classpath.read("font/NotoSerifSC-Regular-cut.ttf");
    private final Glyphs glyphs = new Glyphs(font);
    private final Press press = new Press();

    private static Press.Sheet sheet(String words) {
        return new Press.Sheet(Press.Format.LETTER, "试样", "<p>" + words + "</p>", DATED);
    }

    private Pdf printed(String words) {
        return new Pdf(press.print(sheet(words)));
    }

    @Test
    void the_font_is_the_one_that_the_lock_names() throws NoSuchAlgorithmException {
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(font));
        var lock = new String(Classpath.read("font/LOCK.md"), StandardCharsets.UTF_8);
        assertThat(lock).contains(digest).contains("%,d bytes".formatted(font.length));
        assertThat(new String(Classpath.read("font/OFL.txt"), StandardCharsets.UTF_8))
                .contains("SIL OPEN FONT LICENSE Version 1.1");
        assertThat(font.length).isLessThan(11_000_000);
    }

    @Test
    void the_font_has_every_character_of_the_list() throws IOException {
        try (var stream = Objects.requireNonNull(PressTest.class.getResourceAsStream("/paper/characters.txt"))) {
            var listed = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
            assertThat(listed.codePointCount(0, listed.length())).isGreaterThan(8105 + 900);
            assertThat(glyphs.missing(listed)).isEmpty();
        }
    }

    @Test
    void rare_characters_of_names_are_drawn_and_can_be_read_back() {
        var pdf = printed("赟喆、堃珺、玥昇、龑堉、芃旸暘和𬭎");
        assertThat(pdf.words()).contains("赟喆、堃珺、玥昇、龑堉、芃旸暘和𬭎");
        assertThat(glyphs.missing(RARE)).isEmpty();
        assertThat(pdf.boxes()).isEmpty();
    }

    @Test
    void a_character_that_the_font_lacks_is_printed_with_its_number() {
        var pdf = printed("联系人㐀某");
        assertThat(pdf.words()).contains("联系人〓（U+3400）某").doesNotContain("#");
        assertThat(pdf.boxes()).isEmpty();
    }

    @Test
    void a_missing_character_is_reported() {
        var missing = new TreeSet<Integer>();
        glyphs.legible("㐀和😀", missing);
        assertThat(missing).containsExactly(0x3400, 0x1f600);
        assertThat(glyphs.missing("和")).isEmpty();
    }

    @Test
    void signs_without_a_shape_of_their_own_disappear() {
        assertThat(glyphs.legible("葛\uDB40\uDD00城\u200d\u0007", new TreeSet<>()))
                .isEqualTo("葛城");
    }

    @Test
    void the_same_sheet_gives_the_same_bytes() {
        var once = press.print(sheet("限期整改"));
        var again = new Press().print(sheet("限期整改"));
        assertThat(again).isEqualTo(once);
    }

    @Test
    void nothing_is_fetched_while_a_sheet_is_set() {
        var pdf = printed("<img src=\"file:///etc/hostname\" alt=\"外部图片\"/>正文");
        assertThat(pdf.words()).contains("正文");
    }
}
