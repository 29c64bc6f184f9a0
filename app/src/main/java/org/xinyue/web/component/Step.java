package org.xinyue.web.component;

/**
 * One step of a line of stages ({@code component/stages.jte}) or of a form in steps ({@code component/steps.jte}).
 *
 * @param note date or state below the name, "" when there is none
 */
public record Step(String name, String note, Progress progress) {
    /** How far the step is. */
    public enum Progress {
        DONE,
        NOW,
        TODO;

        /** Suffix of the CSS class. */
        public String css() {
            return switch (this) {
                case DONE -> "done";
                case NOW -> "now";
                case TODO -> "todo";
            };
        }

        /** The word a screen reader says beside the mark. */
        public String word() {
            return switch (this) {
                case DONE -> "已完成";
                case NOW -> "进行中";
                case TODO -> "未开始";
            };
        }
    }
}
