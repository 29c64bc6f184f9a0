package org.xinyue.channel;

import java.util.List;

/** A submission that was not taken: every fault with its place and the sentence that says what to do. Nothing was kept. */
public final class SubmissionRefused extends RuntimeException {
    private final transient List<Fault> faults;

    public SubmissionRefused(List<Fault> faults) {
        super("没有登记：有 " + faults.size() + " 处需要改正");
        this.faults = List.copyOf(faults);
    }

    /** In the order of the contract. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
