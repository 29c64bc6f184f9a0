package org.xinyue.web.preview;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.shell.Page;

/**
 * One page of a file as a picture, without the shell: nothing on it belongs to a session but the links.
 *
 * @param name of the file, as this viewer may know it
 * @param picture as a {@code data:} address, null when the file cannot be shown
 * @param sentence why it cannot be shown, null when it is
 * @param leaves where one stands in the file
 * @param download null when the file is not handed out here
 */
public record PreviewPage(
        String name,
        @Nullable String picture,
        @Nullable String sentence,
        Leaves leaves,
        @Nullable String download,
        String back)
        implements Page {

    /**
     * Leafing through.
     *
     * @param words e.g. 第 2 页，共 5 页; "" for a picture
     * @param previous address of the page before, null on the first
     * @param next address of the page after, null on the last
     */
    public record Leaves(
            String words,
            @Nullable String previous,
            @Nullable String next) {
        static Leaves none() {
            return new Leaves("", null, null);
        }
    }

    /** What a screen reader says of the picture. */
    public String described() {
        return leaves.words().isEmpty() ? name : name + "，" + leaves.words();
    }

    @Override
    public String title() {
        return "预览 " + name;
    }
}
