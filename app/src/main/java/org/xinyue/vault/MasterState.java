package org.xinyue.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One master key as it stands (主密钥状态); says nothing by which it could be found.
 *
 * @param mark 64 hex digits that name it
 * @param generation 1 for the first
 * @param begunBy who began it
 * @param retiredAt when it wrapped nothing any more, null before
 * @param keys how many data keys it wraps now
 */
public record MasterState(
        String mark, int generation, Stage stage, Instant begunAt, String begunBy, @Nullable Instant retiredAt, long keys) {

    /** How far a master key is. */
    public enum Stage {
        CURRENT("使用中"),
        RETIRING("正在换下"),
        RETIRED("已换下");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Enough of the mark to tell keys apart. */
    public String shortMark() {
        return mark.substring(0, 8);
    }
}
