package org.xinyue.access.session;

import java.util.UUID;

/**
 * An account that a security administrator should look at (待核查账号).
 *
 * @param detail what is known, one sentence
 */
public record Doubt(UUID personId, String login, String name, Ground ground, String detail) {
    /** Why an account comes up (核查原因). */
    public enum Ground {
        IDLE("超过 90 天没有登录"),
        ENDING("任职将在 30 天内结束"),
        SUCCEEDED("任职单位已经撤销或由其他单位承继");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        /** The Chinese words shown to people. */
        public String label() {
            return label;
        }
    }
}
