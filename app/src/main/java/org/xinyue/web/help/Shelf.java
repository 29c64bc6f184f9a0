package org.xinyue.web.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xinyue.web.language.Languages;

/** Every guide with its pictures, read once when the platform starts. */
@Component
class Shelf {
    private static final String FOLDER = "help/";

    private final Map<Guide, GuideText> guides = new EnumMap<>(Guide.class);
    private final Map<String, GuideText> translated = new HashMap<>();
    private final Map<String, Picture> pictures = new HashMap<>();

    Shelf(Languages languages) {
        var chinese = new Markdown(Shelf::leadsTo, this::pictureAt, Markdown.CHINESE);
        for (var guide : Guide.values()) {
            guides.put(guide, chinese.read(new String(content(guide.file()), StandardCharsets.UTF_8)));
        }
        // The public's guide in every language offered; officials read Chinese.
        var spaced = new Markdown(Shelf::leadsTo, this::pictureAt, Markdown.SPACED);
        for (var language : languages.translations()) {
            var file = language.tag() + "/" + Guide.COMPLAINANT.file();
            translated.put(language.tag(), spaced.read(new String(content(file), StandardCharsets.UTF_8)));
        }
    }

    private static @Nullable String leadsTo(String relative) {
        return Guide.ofFile(relative).map(Guide::path).orElse(null);
    }

    private Picture pictureAt(String relative) {
        var name = relative.replaceFirst("^pictures/", "");
        return pictures.computeIfAbsent(name, key -> new Picture(key, content("pictures/" + key)));
    }

    private static byte[] content(String file) {
        try {
            return new ClassPathResource(FOLDER + file).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("docs/guide/" + file, missing);
        }
    }

    GuideText text(Guide guide) {
        return Objects.requireNonNull(guides.get(guide));
    }

    /** The complainant's guide in the language with this tag. */
    GuideText complainant(String tag) {
        return translated.getOrDefault(tag, text(Guide.COMPLAINANT));
    }

    /** A picture that a guide shows; no other is served. */
    Optional<Picture> picture(String name) {
        return Optional.ofNullable(pictures.get(name));
    }
}
