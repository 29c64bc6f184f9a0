package org.xinyue.web.column.complain;

import java.util.ArrayList;
import java.util.List;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Part;
import org.xinyue.web.component.Step;
import org.xinyue.web.component.Step.Progress;

/** The order of the pages: the parts of the form, then the check before handing in. */
final class Steps {
    static final String REVIEW = "/complain/review";
    static final String REVIEW_LABEL = "核对提交";

    private static final List<Part> ORDER = List.of(Part.values());

    private Steps() {}

    /** Place of the part, from 0. */
    static int place(Part part) {
        return ORDER.indexOf(part);
    }

    /** Place of the check, after every part. */
    static int last() {
        return ORDER.size();
    }

    static String address(Part part) {
        return "/complain/" + part.slug();
    }

    /** Where to go on: the first part not in order yet, or the check when all are. */
    static String next(Draft draft) {
        return draft.firstOpen().map(Steps::address).orElse(REVIEW);
    }

    /** The page before this part. */
    static String before(Part part) {
        return place(part) == 0 ? "/complain" : address(ORDER.get(place(part) - 1));
    }

    /** The line of steps with this one current; one beyond the last part is the check. */
    static List<Step> line(int current) {
        var steps = new ArrayList<Step>();
        for (Part part : ORDER) {
            steps.add(new Step(brief(part), "", progress(place(part), current)));
        }
        steps.add(new Step(REVIEW_LABEL, "", progress(last(), current)));
        return List.copyOf(steps);
    }

    /** The line of steps has room for five characters each. */
    private static String brief(Part part) {
        return switch (part) {
            case COMPLAINANT, RESPONDENT, CONTRACT, BREACH, EVIDENCE -> part.label();
            case DECLARATIONS -> "保护与声明";
        };
    }

    private static Progress progress(int step, int current) {
        return step < current ? Progress.DONE : step == current ? Progress.NOW : Progress.TODO;
    }
}
