package org.xinyue.bench.inbox;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.redmine.IssueDesk;
import org.xinyue.bench.redmine.RedminePackage;
import org.xinyue.bench.redmine.RedmineServer;
import org.xinyue.bench.site.ClosedLoop;
import org.xinyue.bench.site.Machine;
import org.xinyue.bench.site.Server;

/**
 * Pages in a second of the desk and of a case beside Redmine's issue list and issue page, with as many issues as cases, as
 * many of them open, as many rows on a page, the same signed-in users in the same closed loop on the same PostgreSQL, in
 * turn. Redmine is spared markup, notices, its request log and packing its pages; ours packs them.
 */
final class BesideRedmine {
    private static final double GOAL = 20;

    private final PrintStream figures;
    private final InboxOptions options;

    BesideRedmine(PrintStream figures, InboxOptions options) {
        this.figures = figures;
        this.options = options;
    }

    /** Measures, or says in a line of the result why not. */
    void compare(Server server, Desk ours) throws Exception {
        Optional<String> missing = options.peer() == InboxOptions.Peer.NONE
                ? Optional.of("The comparison with Redmine was not wanted.")
                : RedminePackage.missing();
        if (missing.isPresent()) {
            if (options.peer() == InboxOptions.Peer.REDMINE) {
                throw new BenchRefused(missing.get());
            }
            InboxBench.progress(missing.get());
            figures.println(JsonLine.of("inbox.redmine").with("left_out", missing.get()));
            return;
        }
        InboxBench.progress("seeding Redmine with " + ours.size() + " issues");
        try (RedmineServer redmine = RedmineServer.start(server, ours.size(), Archive.DESK);
                IssueDesk theirs = IssueDesk.open(redmine, ours.size(), Archive.DESK, Desk.PAGE_SIZE)) {
            figures.println(redmine.note(JsonLine.of("inbox.redmine.settings")).with("issues", ours.size()));
            for (int users : InboxBench.USERS) {
                compare(users, ours, PageKind.FIRST_PAGE, theirs, IssueDesk.Page.LIST);
                compare(users, ours, PageKind.CASE, theirs, IssueDesk.Page.ISSUE);
            }
        }
    }

    private void compare(int users, Desk ours, PageKind kind, IssueDesk theirs, IssueDesk.Page page)
            throws InterruptedException, ExecutionException {
        ClosedLoop.Question our = (user, turn) -> ours.ask(kind, user, turn);
        ClosedLoop.Question their = (user, turn) -> theirs.ask(page, user, turn);
        rate(users, InboxBench.WARM_UP, our);
        rate(users, InboxBench.WARM_UP, their);
        List<Double> ourRates = new ArrayList<>();
        List<Double> theirRates = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            ourRates.add(rate(users, Duration.ofSeconds(options.seconds()), our));
            theirRates.add(rate(users, Duration.ofSeconds(options.seconds()), their));
        }
        double ratio = median(ourRates) / median(theirRates);
        figures.println(Machine.note(JsonLine.of(InboxBench.name(kind, users) + ".pages")
                .with("ours", median(ourRates))
                .with("peer", median(theirRates))
                .with("ratio", ratio)
                .with("unit", "pages/s")
                .with("goal", GOAL)
                .with("reached", ratio >= GOAL)
                .with("ours_spread", spread(ourRates))
                .with("peer_spread", spread(theirRates))
                .with("peer_name", "Redmine's " + page.called())));
    }

    private static double rate(int users, Duration time, ClosedLoop.Question question)
            throws InterruptedException, ExecutionException {
        return new ClosedLoop(users, Duration.ZERO, time).run(question).perSecond();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Double> spread(List<Double> values) {
        return List.of(Collections.min(values), Collections.max(values));
    }
}
