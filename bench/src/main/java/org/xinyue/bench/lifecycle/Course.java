package org.xinyue.bench.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The steps a peer takes with each case after starting it, each committed by itself. */
enum Course {
    /** The six milestones alone: four steps fewer than the procedure asks of ours. */
    MILESTONES("", "complaint") {
        @Override
        List<Step> steps() {
            return Milestone.ALL.stream().map(Step::of).toList();
        }
    },
    /** Every act that a case of ours takes, in the same order, with the same decisions. */
    ACTS(", every act", "complaint-acts") {
        @Override
        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            steps.add(new Step("ACCEPTED", ""));
            for (Milestone milestone : Milestone.ALL) {
                switch (milestone) {
                    case VERIFIED -> steps.add(new Step("TAKEN_UP", ""));
                    case CLOSED -> steps.add(new Step("ANSWERED", OursCasework.ANSWER));
                    case TRANSFERRED, ORDERED, RECTIFIED, CERTIFIED -> {}
                }
                steps.add(Step.of(milestone));
            }
            return List.copyOf(steps);
        }
    };

    private final String suffix;
    private final String process;

    Course(String suffix, String process) {
        this.suffix = suffix;
        this.process = process;
    }

    /**
     * One step.
     *
     * @param decision what is decided with it, empty when the step alone says everything
     */
    record Step(String name, String decision) {
        private static Step of(Milestone milestone) {
            return new Step(milestone.name(), milestone.decision());
        }

        boolean isMilestone() {
            return Stream.of(Milestone.values())
                    .anyMatch(milestone -> milestone.name().equals(name));
        }
    }

    abstract List<Step> steps();

    /** What is added to the name of a contender that takes this course. */
    String suffix() {
        return suffix;
    }

    /** Name of the BPMN process, and of its file. */
    String process() {
        return process;
    }
}
