package org.xinyue.organisation;

import java.util.List;

/** A change of the register, or an input, that cannot be accepted; nothing was written. */
public final class OrganisationRefused extends RuntimeException {
    private final transient List<String> sentences;

    public OrganisationRefused(List<String> sentences) {
        super(String.join("", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public OrganisationRefused(String sentence) {
        this(List.of(sentence));
    }

    /** Each refusal as one Chinese sentence that says what to do next; never empty. */
    public List<String> sentences() {
        return sentences;
    }
}
