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
        var components = TEMPLATES.resolve("component");
        try (var files = Files.walk(components)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> components.relativize(file).toString())
                            .map(file -> file.replace(".jte", "").replace('/', '.'))
                            .filter(name -> !name.equals("input.csrf"))
                            .filter(name -> !gallery.contains("@template.component." + name + "(")))
                    .as("add an example of these to org.xinyue.web.gallery.Examples")
                    .isEmpty();
        }
    }
}
