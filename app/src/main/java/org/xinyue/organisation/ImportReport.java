package org.xinyue.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do. Every row read is counted exactly once: read = accepted + unchanged + refused.
 *
 * @param dryRun true for a preview
 * @param written true when the accepted rows are in the register; false in a preview and whenever anything was refused
 * @param read rows with content below the header
 * @param accepted rows that are new and right
 * @param unchanged rows that the register holds already, exactly so
 * @param refused rows that cannot be taken, by line
 * @param fileProblem one Chinese sentence when the file as a whole cannot be read; then nothing else is counted
 */
public record ImportReport(
        boolean dryRun,
        boolean written,
        int read,
        int accepted,
        int unchanged,
        List<Refused> refused,
        @Nullable String fileProblem) {
    public ImportReport {
        refused = List.copyOf(refused);
        if (read != accepted + unchanged + refused.size()) {
            throw new IllegalArgumentException("Rows do not add up: " + read);
        }
    }

    /**
     * A row that cannot be taken.
     *
     * @param line line of the file on which the row begins; the header is line 1
     * @param sentences Chinese, each says what to do; never empty
     */
    public record Refused(long line, List<String> sentences) {
        public Refused {
            sentences = List.copyOf(sentences);
        }
    }

    /** One Chinese sentence over all. */
    public String summary() {
        if (fileProblem != null) {
            return fileProblem;
        }
        String counts = "共读取%d行：可登记%d行，与登记一致%d行，有误%d行".formatted(read, accepted, unchanged, refused.size());
        if (!refused.isEmpty()) {
            return counts + "；没有写入任何一行，请改正后重新导入。";
        }
        return counts + (written ? "；已全部写入。" : "；预览未写入，确认后请正式导入。");
    }
}
