package org.xinyue.errand;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person asked for that takes longer than a request (后台任务).
 *
 * @param personId who asked; nobody else is told of it
 * @param kind which {@link ErrandWork} does it
 * @param title what it is, in Chinese; holds nothing of what it works on
 * @param sentence how it ended, in Chinese, "" while it runs
 */
public record Errand(
        UUID id,
        UUID personId,
        String kind,
        String title,
        State state,
        Course course,
        String sentence,
        @Nullable Result result) {
    /** How long an errand and its file are kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Where an errand stands. */
    public enum State {
        WAITING("等待开始"),
        RUNNING("正在进行"),
        DONE("已完成"),
        CANCELLED("已取消"),
        FAILED("没有完成");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** True when nothing more will happen. */
        public boolean isEnded() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    /**
     * How far it has come.
     *
     * @param attempts how often it was begun; more than once after an interruption
     * @param done of {@code total}, in rows
     * @param startedAt null while it waits
     */
    public record Course(
            int attempts,
            int done,
            int total,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        /** What is left at the pace so far, null while there is no pace to speak of. */
        public @Nullable Duration left(Instant now) {
            if (startedAt == null || done == 0 || total <= done) {
                return null;
            }
            return Duration.between(startedAt, now).multipliedBy(total - done).dividedBy(done);
        }
    }

    /** The file that came of it: its name and its plain length. */
    public record Result(String fileName, long bytes) {}
}
