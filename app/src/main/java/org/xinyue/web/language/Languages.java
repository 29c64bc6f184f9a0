package org.xinyue.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The languages offered, Chinese first. Another one is another file below {@code language}. */
@Component
public class Languages {
    /** The cookie that holds the tag of the language chosen; it says nothing about anybody. */
    public static final String COOKIE = "xinyue_language";

    private static final List<String> CATALOGUES = List.of("language/english.po");

    private final List<Language> offered = new ArrayList<>();

    Languages() {
        offered.add(Language.CHINESE);
        CATALOGUES.forEach(file -> offered.add(new Translated(Catalogue.read(content(file)))));
    }

    static String content(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(file, missing);
        }
    }

    /**
     * The languages of one page.
     *
     * @param offered what the visitor can choose from; empty where there is no choice
     */
    public record Choice(Language current, List<Language> offered) {
        /** The office's: Chinese. */
        public static final Choice NONE = new Choice(Language.CHINESE, List.of());

        public Choice {
            offered = List.copyOf(offered);
        }
    }

    /** The choice of a public page, and what its visitor has chosen. */
    public Choice of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        var current = (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> named(cookie.getValue()))
                .orElse(Language.CHINESE);
        return new Choice(current, offered);
    }

    /** Every language but Chinese. */
    public List<Language> translations() {
        return offered.stream().filter(Language::isTranslation).toList();
    }

    /** The language with this tag; Chinese when there is none. */
    public Language named(String tag) {
        return offered.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(Language.CHINESE);
    }

    /** What was asked for in any language and not found since the start. */
    public Set<String> missing() {
        var missing = new TreeSet<String>();
        for (var language : offered) {
            if (language instanceof Translated translated) {
                missing.addAll(translated.missing());
            }
        }
        return missing;
    }
}
