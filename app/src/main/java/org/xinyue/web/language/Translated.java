package org.xinyue.web.language;

import gg.jte.Content;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A language with a catalogue. What the catalogue lacks is said in Chinese, marked so, and logged once. */
final class Translated implements Language {
    private static final Logger LOG = LoggerFactory.getLogger(Translated.class);
    private static final int REMEMBERED = 500;

    private final Catalogue catalogue;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    Translated(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String tag() {
        return catalogue.of("Language");
    }

    @Override
    public String title() {
        return catalogue.of("X-Name");
    }

    @Override
    public boolean isTranslation() {
        return true;
    }

    @Override
    public Content say(String chinese) {
        return runs(chinese);
    }

    @Override
    public Content say(String pattern, Object... values) {
        return runs(pattern, values);
    }

    @Override
    public String word(String chinese) {
        return runs(chinese).text();
    }

    @Override
    public String word(String pattern, Object... values) {
        return runs(pattern, values).text();
    }

    @Override
    public Content quote(String text) {
        return Runs.whole(text);
    }

    @Override
    public Content name(String text) {
        var known = catalogue.find(text);
        return known == null ? Runs.whole(text) : known;
    }

    @Override
    public @Nullable String langOf(String text) {
        return Runs.isChinese(text) ? Runs.CHINESE : null;
    }

    private Runs runs(String chinese) {
        var found = catalogue.find(chinese);
        return found == null ? inChinese(chinese, chinese) : found;
    }

    private Runs runs(String pattern, Object... values) {
        var found = catalogue.find(
                pattern, Arrays.stream(values).map(String::valueOf).toList());
        return found == null ? inChinese(pattern, Slot.fill(pattern, values)) : found;
    }

    private Runs inChinese(String key, String sentence) {
        // What stands between quotation marks may be somebody's own words, and is nobody's business in a log.
        var logged = key.replaceAll("“[^”]*”", "“…”");
        if (missing.size() < REMEMBERED && missing.add(logged)) {
            LOG.warn("not in the catalogue of {}: {}", tag(), logged);
        }
        return Runs.whole(sentence);
    }

    /** What was asked for and not found since the start. */
    Set<String> missing() {
        return new TreeSet<>(missing);
    }
}
