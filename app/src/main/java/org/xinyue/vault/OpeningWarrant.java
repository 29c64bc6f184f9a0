package org.xinyue.vault;

import java.util.UUID;

/**
 * On what ground a sealed identity is opened (开启依据): who asks, for which body, and why. There is no warrant without a
 * person and none that a program can give itself.
 *
 * @param reason at least ten characters that name the ground
 */
public record OpeningWarrant(UUID personId, String personName, UUID bodyId, String reason) {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    public OpeningWarrant {
        reason = reason.strip();
        if (personName.isBlank()) {
            throw new IllegalArgumentException("请写明由谁查看投诉人身份。");
        }
        if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            throw new IllegalArgumentException("请用不少于 " + SHORTEST_REASON + " 个字说明查看投诉人身份的理由。");
        }
        if (reason.chars().distinct().count() < 4) {
            throw new IllegalArgumentException("请具体说明查看投诉人身份的理由。");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("查看理由不超过 " + LONGEST_REASON + " 字，请缩短后再提交。");
        }
    }
}
