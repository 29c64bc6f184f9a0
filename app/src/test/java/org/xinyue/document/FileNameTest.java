package org.xinyue.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of the names that browsers and people send. */
class FileNameTest {
    @Test
    void drops_folders_of_every_system() {
        assertThat(FileName.of("C:\\Users\\李四\\合同.pdf").value()).isEqualTo("合同.pdf");
        assertThat(FileName.of("../../etc/合同.pdf").value()).isEqualTo("合同.pdf");
    }

    @Test
    void drops_characters_that_turn_or_break_the_name() {
        assertThat(FileName.of("合\u202Efdp.同\u0000\r\n.pdf").value()).isEqualTo("合fdp.同.pdf");
        assertThat(FileName.of("a\"<b>.pdf").value()).isEqualTo("ab.pdf");
    }

    @Test
    void shortens_a_long_name_and_keeps_its_extension() {
        assertThat(FileName.of("合".repeat(300) + ".PDF").value()).hasSize(120).endsWith("合.pdf");
    }

    @Test
    void never_cuts_a_character_in_half() {
        String name = FileName.of("a" + "𠮷".repeat(100) + ".pdf").value();
        assertThat(Character.isHighSurrogate(name.charAt(name.length() - 5))).isFalse();
        assertThat(name.length()).isBetween(118, 120);
    }

    @Test
    void names_a_file_that_has_only_an_extension() {
        assertThat(FileName.of(".pdf").value()).isEqualTo("材料.pdf");
    }
}
