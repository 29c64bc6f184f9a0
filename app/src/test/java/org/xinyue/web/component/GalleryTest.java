package org.xinyue.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.xinyue.testing.Golden;

/** A component that the gallery does not show has no example, and nobody looks at it. */
final class GalleryTest {
    private static final Path TEMPLATES = Golden.root().resolve("app/src/main/jte");

    @Test
    void the_gallery_shows_every_component() throws IOException {
        var gallery = Files.readString(TEMPLATES.resolve("gallery/GalleryPage.jte"));
        try (var files = Files.list(TEMPLATES.resolve("component"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".jte", ""))
                            .filter(name -> !name.equals("csrf"))
                            .filter(name -> !gallery.contains("@template.component." + name + "(")))
                    .as("add an example of these to org.xinyue.web.gallery.Examples")
                    .isEmpty();
        }
    }
}
