package org.xinyue.web.desk.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.Upload;

/**
 * Something that can be done here (办理表单): {@code desk/credit/act.jte}.
 *
 * @param slug unlike that of every other form of the page
 * @param hint what it leads to, "" when the title says it
 * @param version the version the person sees, sent back
 * @param choices null when nothing is to be chosen
 * @param words null when nothing is to be written
 * @param proof null when no file goes with it
 * @param manner how it looks
 */
public record ActForm(
        String slug,
        String title,
        String hint,
        String action,
        int version,
        @Nullable Choices choices,
        @Nullable Field words,
        @Nullable Upload proof,
        Manner manner) {

    /** How a form looks. */
    public enum Manner {
        PLAIN,
        /** Takes something away. */
        DANGER,
        /** Several can be chosen at once. */
        SEVERAL
    }

    /** Nothing but a button. */
    public static ActForm button(String slug, String title, String hint, String action, int version) {
        return new ActForm(slug, title, hint, action, version, null, null, null, Manner.PLAIN);
    }

    /** The same with something to write, under the name {@code slug-words}. */
    public ActForm asking(String label, String more) {
        var field = Field.text(slug + "-words", label, "").hint(more);
        return new ActForm(slug, title, hint, action, version, choices, field, proof, manner);
    }

    /** The same with something to choose, under the name {@code slug-choice}. */
    public ActForm choosing(String label, List<Choices.Option> options) {
        var choice = Choices.of(slug + "-choice", label, "", options);
        return new ActForm(slug, title, hint, action, version, choice, words, proof, manner);
    }

    /** The same with several to choose at once, under the name {@code slug-choice}. */
    public ActForm choosingSeveral(String label, List<Choices.Option> options) {
        var choice = Choices.of(slug + "-choice", label, "", options);
        return new ActForm(slug, title, hint, action, version, choice, words, proof, Manner.SEVERAL);
    }

    /** The same with this written already. */
    public ActForm written(String text) {
        var field = words == null
                ? null
                : new Field(words.name(), words.label(), text, words.hint(), null, false, "text", "full", null);
        return new ActForm(slug, title, hint, action, version, choices, field, proof, manner);
    }

    /** The same with a file, under the name {@code slug-files}. */
    public ActForm proving(String label, boolean optional) {
        var upload = new Upload(slug + "-files", label, "PDF、图片或 Office 文件，每个不超过 20 MB", null, optional, false);
        return new ActForm(slug, title, hint, action, version, choices, words, upload, manner);
    }

    /** The same as one that takes something away. */
    public ActForm dangerous() {
        return new ActForm(slug, title, hint, action, version, choices, words, proof, Manner.DANGER);
    }
}
