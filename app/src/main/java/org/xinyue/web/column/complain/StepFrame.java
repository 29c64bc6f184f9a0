package org.xinyue.web.column.complain;

import java.util.List;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Step;

/**
 * What every step of the form shows around its fields.
 *
 * @param action where the form is sent
 * @param back address of the step before
 * @param side what is known of this complaint so far, and the code to go on with elsewhere
 * @param seen digest of what is kept of this part, "" for the check: tells a page that was overtaken by another window
 * @param note what whoever writes for a caller has to mind, "" for a complainant
 */
public record StepFrame(
        String action,
        String back,
        List<Step> steps,
        String heading,
        String help,
        List<FieldError> errors,
        List<Fact> side,
        String seen,
        String note) {
    public StepFrame {
        steps = List.copyOf(steps);
        errors = List.copyOf(errors);
        side = List.copyOf(side);
    }

    /** Number of the step, from 1. */
    public int number() {
        return 1
                + (int) steps.stream()
                        .takeWhile(step -> step.progress() != Step.Progress.NOW)
                        .count();
    }

    /** Text of the tab: says at once when something is to be corrected. */
    String title() {
        return errors.isEmpty() ? heading : "错误：" + heading;
    }
}
