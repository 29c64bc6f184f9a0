package org.xinyue.web.language;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a template prints its words with. Everything it is given is Chinese; in Chinese it gives everything back as it is.
 * What a person wrote, names of bodies and official texts are never translated: they are printed with {@link #quote}.
 */
public sealed interface Language permits Chinese, Translated {
    /** The language of the law and of every official page. */
    Language CHINESE = new Chinese();

    /** Value of the {@code lang} attribute, e.g. zh-CN. */
    String tag();

    /** Its own name, e.g. 简体中文. */
    String title();

    /** False for Chinese, which is never a translation. */
    boolean isTranslation();

    /** A sentence of ours between tags. */
    Content say(String chinese);

    /**
     * A sentence with something in it.
     *
     * @param pattern the key as it stands in the catalogue, e.g. {@code 第 {number} 步}
     * @param values in the order of the placeholders
     */
    Content say(String pattern, Object... values);

    /** A sentence of ours inside an attribute or a title, where no tag can stand. */
    String word(String chinese);

    /** As {@link #word(String)}, with something in it. */
    String word(String pattern, Object... values);

    /** What somebody wrote, a name, an official text: as it is, marked as Chinese where it is. */
    Content quote(String text);

    /** A word of ours or a name, whichever it is. */
    Content name(String text);

    /** The {@code lang} of an element that holds nothing but this text of somebody; null where none is needed. */
    @Nullable
    String langOf(String text);
}
