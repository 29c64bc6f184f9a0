package org.xinyue.bench.column;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.Benchmark;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.site.ClosedLoop;
import org.xinyue.bench.site.Latencies;
import org.xinyue.bench.site.Machine;
import org.xinyue.bench.site.Server;
import org.xinyue.bench.site.Site;
import org.xinyue.bench.site.Visitor;
import org.xinyue.intake.ReceiptCodes;

/**
 * Milliseconds for the pages of the public column while fifty people read it, beside a static file of the same server under
 * the same load; and the bytes that travel for each page to a new browser and to one that comes again.
 */
public final class PublicBench implements Benchmark {
    private static final double GOAL_MILLISECONDS = 50;
    private static final long GOAL_FIRST_BYTES = 150_000;
    private static final long GOAL_NEXT_BYTES = 20_000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final String STATIC_FILE = "/assets/mark.svg";
    private static final Map<String, String> ELIGIBLE =
            Map.of("firm", "yes", "body", "yes", "basis", "yes", "due", "yes", "elsewhere", "no");

    /** The page and a sentence that only the right answer has. */
    private enum PublicPage {
        HOME("/", "谁可以投诉"),
        FORM_STEP("/complain/complainant", "统一社会信用代码"),
        STATUS("/status/case", "办理过程");

        private final String path;
        private final String sentence;

        PublicPage(String path, String sentence) {
            this.path = path;
            this.sentence = sentence;
        }
    }

    @Override
    public void run(List<String> arguments, PrintStream figures) throws Exception {
        PublicOptions options = PublicOptions.parse(arguments);
        try (Server server = Server.start();
                Site site = server.site("public_pages");
                Visitor visitor = new Visitor()) {
            site.settle();
            comeIn(site, visitor);
            for (PublicPage page : PublicPage.values()) {
                weigh(figures, site, page, visitor);
                time(figures, options, page, ways(site, page, visitor));
            }
        }
    }

    /** Begins a draft and opens the case with the longest history, and refuses any other answers than theirs. */
    private static void comeIn(Site site, Visitor visitor) throws IOException, InterruptedException {
        visitor.submit(site.address("/complain"), ELIGIBLE);
        UUID longest = site.database()
                .sql("select id from case_file order by version desc, id limit 1")
                .query(UUID.class)
                .single();
        visitor.submit(
                site.address("/status"),
                Map.of("code", site.bean(ReceiptCodes.class).codeOf(longest)));
        for (PublicPage page : PublicPage.values()) {
            if (!visitor.page(site.address(page.path)).contains(page.sentence)) {
                throw new BenchRefused(page.path + " does not say \"" + page.sentence + "\": no figures are reported.");
            }
        }
    }

    /** The page and its floor, in turn. */
    private static Map<String, ClosedLoop.Question> ways(Site site, PublicPage page, Visitor visitor) {
        Map<String, ClosedLoop.Question> ways = new LinkedHashMap<>();
        ways.put("ours", (user, turn) -> ask(site, page.path, visitor));
        ways.put("peer", (user, turn) -> ask(site, STATIC_FILE, visitor));
        return ways;
    }

    private static void ask(Site site, String path, Visitor visitor) throws IOException, InterruptedException {
        if (visitor.packed(site.address(path)).statusCode() != 200) {
            throw new BenchRefused(path + " was not answered with 200: no figures are reported.");
        }
    }

    private static void time(
            PrintStream figures, PublicOptions options, PublicPage page, Map<String, ClosedLoop.Question> ways)
            throws Exception {
        Map<String, Latencies> measured = new LinkedHashMap<>();
        for (ClosedLoop.Question way : ways.values()) {
            new ClosedLoop(options.users(), options.think(), WARM_UP).run(way);
        }
        var loop = new ClosedLoop(options.users(), options.think(), options.time());
        for (int round = 0; round < options.rounds(); round++) {
            for (var way : ways.entrySet()) {
                measured.merge(way.getKey(), loop.run(way.getValue()), Latencies::and);
            }
        }
        Latencies ours = measured.get("ours");
        Latencies peer = measured.get("peer");
        if (ours == null || peer == null) {
            throw new BenchRefused("Nothing was measured.");
        }
        figures.println(Machine.note(JsonLine.of("public." + page.name().toLowerCase(Locale.ROOT) + ".p95")
                .with("ours", ours.milliseconds(0.95))
                .with("peer", peer.milliseconds(0.95))
                .with("ratio", ours.milliseconds(0.95) / peer.milliseconds(0.95))
                .with("unit", "ms")
                .with("goal", GOAL_MILLISECONDS)
                .with("reached", ours.milliseconds(0.95) <= GOAL_MILLISECONDS)
                .with("ours_p50", ours.milliseconds(0.5))
                .with("users", options.users())
                .with("think_ms", options.think().toMillis())
                .with("pages", ours.count())
                .with("pages_per_second", ours.perSecond())
                .with("peer_name", "a static file of the same server")));
    }

    private static void weigh(PrintStream figures, Site site, PublicPage page, Visitor visitor)
            throws IOException, InterruptedException {
        Weight weight = Weight.of(site, page.path, visitor);
        figures.println(JsonLine.of("public." + page.name().toLowerCase(Locale.ROOT) + ".bytes")
                .with("ours", weight.first())
                .with("peer", weight.page())
                .with("ratio", (double) weight.first() / weight.page())
                .with("unit", "B")
                .with("goal", GOAL_FIRST_BYTES)
                .with("next_visit", weight.next())
                .with("goal_next_visit", GOAL_NEXT_BYTES)
                .with("reached", weight.first() <= GOAL_FIRST_BYTES && weight.next() <= GOAL_NEXT_BYTES)
                .with("files", weight.files())
                .with("peer_name", "the page alone"));
    }
}
