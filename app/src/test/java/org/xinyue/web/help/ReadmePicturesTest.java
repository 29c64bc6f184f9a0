package org.xinyue.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinyue.testing.Golden;

/** The README shows pictures of the guides alone: those are held to their pages by {@link PicturesTest}. */
class ReadmePicturesTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

    @Test
    void shows_no_picture_that_could_go_stale() throws IOException {
        var shown = PICTURE.matcher(Files.readString(Golden.root().resolve("README.md")))
                .results()
                .map(MatchResult::group)
                .map(picture -> picture.replaceAll(".*\\(docs/guide/pictures/|\\)", ""))
                .toList();
        assertThat(shown).isNotEmpty();
        assertThat(Shot.ALL).extracting(Shot::file).containsAll(shown);
        assertThat(shown)
                .allSatisfy(file -> assertThat(PictureFile.FOLDER.resolve(file)).exists());
    }
}
