package org.xinyue.web.component;

import org.jspecify.annotations.Nullable;

/**
 * A sentence with a bar at its start: {@code component/notice.jte}.
 *
 * @param href where the link leads, null when there is none
 * @param link the link's words, null when there is none
 */
public record Notice(
        Tone tone,
        String sentence,
        @Nullable String href,
        @Nullable String link) {
    public static Notice of(Tone tone, String sentence) {
        return new Notice(tone, sentence, null, null);
    }
}
