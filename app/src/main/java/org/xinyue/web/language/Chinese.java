package org.xinyue.web.language;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The language everything is written in: costs nothing. */
record Chinese() implements Language {
    @Override
    public String tag() {
        return Runs.CHINESE;
    }

    @Override
    public String title() {
        return "简体中文";
    }

    @Override
    public boolean isTranslation() {
        return false;
    }

    @Override
    public Content say(String chinese) {
        return output -> output.writeUserContent(chinese);
    }

    @Override
    public Content say(String pattern, Object... values) {
        return say(word(pattern, values));
    }

    @Override
    public String word(String chinese) {
        return chinese;
    }

    @Override
    public String word(String pattern, Object... values) {
        return Slot.fill(pattern, values);
    }

    @Override
    public Content quote(String text) {
        return say(text);
    }

    @Override
    public Content name(String text) {
        return say(text);
    }

    @Override
    public @Nullable String langOf(String text) {
        return null;
    }
}
