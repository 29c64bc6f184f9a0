package org.xinyue.bench.lifecycle;

import java.sql.SQLException;
import java.util.List;
import org.xinyue.bench.BenchRefused;

/** A figure counts only between contenders that did the same work. */
final class EqualAnswers {
    private static final int CASES = 50;

    private EqualAnswers() {}

    /** Drives the first cases of a contender and reads back what it kept of every one of them. */
    static void refuseOtherwise(Runner runner) throws SQLException {
        runner.cases(CASES, 1);
        for (long number = 1; number <= CASES; number++) {
            List<Milestone> walked = runner.contender().walked(number);
            if (!walked.equals(Milestone.ALL)) {
                throw new BenchRefused(runner.contender().name() + " kept " + walked + " of case " + number
                        + " instead of " + Milestone.ALL + ": no figures are reported until it does the same work.");
            }
        }
        refuseOpenCases(runner);
    }

    /** After any number of cases: every case that was driven is closed in the database. */
    static void refuseOpenCases(Runner runner) throws SQLException {
        long closed = runner.contender().casesClosed();
        if (closed != runner.done()) {
            throw new BenchRefused(runner.contender().name() + " was driven through " + runner.done()
                    + " cases and holds " + closed + " closed ones: no figures are reported.");
        }
    }
}
