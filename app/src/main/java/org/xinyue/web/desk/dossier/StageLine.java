package org.xinyue.web.desk.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.web.component.Step;
import org.xinyue.web.component.Step.Progress;
import org.xinyue.web.desk.Wording;

/** The line of six phases over a case: where it has been, where it stands, what has not begun. */
final class StageLine {
    private enum Phase {
        REGISTER("登记受理"),
        TRANSFER("转交"),
        VERIFY("核实"),
        RECTIFY("整改"),
        CONFIRM("认定"),
        ANSWER("答复办结");

        private final String label;

        Phase(String label) {
            this.label = label;
        }
    }

    private StageLine() {}

    static List<Step> of(Stage now, List<HistoryLine> history, LocalDate today) {
        var left = new EnumMap<Phase, String>(Phase.class);
        for (var line : history) {
            var from = phase(line.from());
            if (from != null && from != phase(line.to())) {
                left.put(from, Wording.time(line.at(), today));
            }
        }
        var current = phase(now);
        var steps = new ArrayList<Step>();
        for (var phase : Phase.values()) {
            steps.add(step(phase, current, now, left.get(phase)));
        }
        return steps;
    }

    private static Step step(Phase phase, @Nullable Phase current, Stage now, @Nullable String leftAt) {
        if (phase == current) {
            return new Step(phase.label, now.label(), Progress.NOW);
        }
        if (leftAt != null) {
            return new Step(phase.label, leftAt, Progress.DONE);
        }
        if (current == null) {
            boolean last = phase == Phase.ANSWER;
            return last
                    ? new Step(phase.label, now.label(), Progress.DONE)
                    : new Step(phase.label, "未经过", Progress.TODO);
        }
        boolean optional = phase == Phase.RECTIFY || phase == Phase.CONFIRM;
        if (phase.compareTo(current) < 0) {
            return new Step(phase.label, optional ? "未经过" : "已完成", optional ? Progress.TODO : Progress.DONE);
        }
        return new Step(phase.label, "未开始", Progress.TODO);
    }

    /** Null for the stages in which nothing goes on. */
    private static @Nullable Phase phase(Stage stage) {
        return switch (stage) {
            case DRAFT, SUBMITTED, COMPLETING -> Phase.REGISTER;
            case ACCEPTED, TRANSFERRED, HANDED_BACK -> Phase.TRANSFER;
            case VERIFYING -> Phase.VERIFY;
            case FOUNDED, RECTIFYING, EXTENSION_ASKED, RECTIFICATION_REPORTED -> Phase.RECTIFY;
            case CONFIRMATION_NOTICED, CONFIRMED -> Phase.CONFIRM;
            case ANSWERING, ANSWERED, UNDER_REVIEW -> Phase.ANSWER;
            case REFUSED, CLOSED, MERGED, WITHDRAWN, FORWARDED -> null;
        };
    }
}
