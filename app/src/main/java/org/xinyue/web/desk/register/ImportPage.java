package org.xinyue.web.desk.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Page;

/**
 * Import of bodies from a file (批量导入).
 *
 * @param preview null before a file was sent
 */
public record ImportPage(
        String title, Upload upload, @Nullable Preview preview) implements Page {
    /**
     * What the import would do, or has done.
     *
     * @param summary counts in one sentence
     * @param refused rows that cannot be taken
     * @param csv the file, to send again when confirmed; null when there is nothing to confirm
     */
    public record Preview(
            String summary,
            List<RefusedRow> refused,
            @Nullable String csv) {
        public Preview {
            refused = List.copyOf(refused);
        }
    }

    /** One row that cannot be taken, with what to do about it. */
    public record RefusedRow(long line, String sentence) {}
}
