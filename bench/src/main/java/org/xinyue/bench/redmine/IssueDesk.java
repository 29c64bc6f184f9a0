package org.xinyue.bench.redmine;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.site.Visitor;

/** The list of open issues and the page of an issue, as Redmine's caseworker opens them. */
public final class IssueDesk implements AutoCloseable {
    /** The pages that are measured. */
    public enum Page {
        LIST("issue list"),
        ISSUE("issue page");

        private final String called;

        Page(String called) {
            this.called = called;
        }

        public String called() {
            return called;
        }
    }

    static final String PROJECT = "region";

    /** All issues are made by one statement: one in so many is read before anything is timed. */
    private static final int ONE_IN = 5;

    private static final String LIST = "/projects/" + PROJECT + "/issues";
    private static final Pattern ROW = Pattern.compile("<tr id=\"issue-(\\d+)\"");
    private static final Pattern COUNT = Pattern.compile("<span class=\"items\">\\(1-(\\d+)/(\\d+)\\)");
    private static final Pattern JOURNAL =
            Pattern.compile("<div id=\"change-\\d+\" class=\"journal has-notes has-details\"");

    private final RedmineServer redmine;
    private final int issues;
    private final Visitor caseworker;

    private IssueDesk(RedmineServer redmine, int issues, Visitor caseworker) {
        this.redmine = redmine;
        this.issues = issues;
        this.caseworker = caseworker;
    }

    /**
     * Signs in and refuses pages that do not show what ours show.
     *
     * @param issues in all, as they were seeded
     * @param desk of them open and the caseworker's own
     * @param rows on a page of ours
     */
    public static IssueDesk open(RedmineServer redmine, int issues, int desk, int rows)
            throws IOException, InterruptedException {
        var opened = new IssueDesk(redmine, issues, redmine.session());
        opened.refuseOtherAnswers(desk + (issues - desk) / 100, rows);
        return opened;
    }

    private void refuseOtherAnswers(int open, int rows) throws IOException, InterruptedException {
        String list = caseworker.page(redmine.address(LIST));
        same("rows", rows, ROW.matcher(list).results().count());
        Matcher count = COUNT.matcher(list);
        same("open issues", open, count.find() ? Integer.parseInt(count.group(2)) : 0);
        for (int turn = 0; turn < RedmineServer.MEASURED; turn += ONE_IN) {
            URI address = address(Page.ISSUE, turn);
            String page = caseworker.page(address);
            same(
                    "remarks of " + address.getPath(),
                    RedmineServer.JOURNALS,
                    JOURNAL.matcher(page).results().count());
            String subject = "<h3>拖欠货款第" + number(turn) + "号：供应设备合同尾款</h3>";
            same("subjects of " + address.getPath(), 1, page.split(Pattern.quote(subject), -1).length - 1L);
        }
    }

    private static void same(String what, long expected, long shown) {
        if (expected != shown) {
            throw new BenchRefused("Redmine should show " + expected + " " + what + " and shows " + shown
                    + ": no figures are reported.");
        }
    }

    private int number(int turn) {
        return issues - turn % RedmineServer.MEASURED;
    }

    private URI address(Page page, int turn) {
        return switch (page) {
            case LIST -> redmine.address(LIST);
            case ISSUE -> redmine.address("/issues/" + number(turn));
        };
    }

    public void ask(Page page, int user, int turn) throws IOException, InterruptedException {
        if (caseworker.packed(address(page, user * 17 + turn)).statusCode() != 200) {
            throw new BenchRefused(
                    "Redmine's " + page.called() + " was not answered with 200: no figures are reported.");
        }
    }

    @Override
    public void close() {
        caseworker.close();
    }
}
