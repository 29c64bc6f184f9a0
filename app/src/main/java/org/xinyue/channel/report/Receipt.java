package org.xinyue.channel.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a notice was answered for (签收).
 *
 * @param by person, system or platform, in words; a person with the signature that tells two of one name apart
 * @param batch the sheet it was taken away with, null for all others
 */
public record Receipt(
        How how, Instant at, String by, @Nullable UUID batch) {

    /** Ways in which it ends. The last three need nobody's hand. */
    public enum How {
        PERSON("页面签收"),
        SYSTEM("系统签收"),
        SHEET("下载回告表签收"),
        /** The body decided itself: the act is its receipt. */
        OWN_ACT("本单位作出"),
        /** The door's own case was decided alike, and it is told of that. */
        REPLACED("已由本件的回告代替"),
        /** The cases are no longer one matter. */
        PARTED("已解除关联，不用签收");

        private final String label;

        How(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }
}
