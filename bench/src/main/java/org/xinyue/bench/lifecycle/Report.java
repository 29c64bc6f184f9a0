package org.xinyue.bench.lifecycle;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xinyue.bench.JsonLine;

/** Prints what was measured: each contender by itself, then ours beside each peer. */
final class Report {
    private final PrintStream figures;
    private final LifecycleOptions options;

    Report(PrintStream figures, LifecycleOptions options) {
        this.figures = figures;
        this.options = options;
    }

    void settings(Map<String, String> settings) {
        JsonLine line = JsonLine.of("lifecycle.settings");
        settings.forEach(line::with);
        figures.println(line.with("processors", Runtime.getRuntime().availableProcessors())
                .with("rounds", options.rounds())
                .with("seconds_per_round", options.seconds()));
    }

    void contender(Measured measured) {
        for (int threads : options.threads()) {
            figures.println(JsonLine.of(rate(threads))
                    .with("contender", measured.name())
                    .with("median", measured.median(threads))
                    .with("spread", measured.spread(threads))
                    .with("unit", "cases/s"));
        }
        Footprint footprint = measured.footprint();
        figures.println(JsonLine.of("lifecycle.footprint")
                .with("contender", measured.name())
                .with("rows", footprint.rows())
                .with("wal_bytes", footprint.walBytes())
                .with("of_these_page_images", footprint.pageImageBytes())
                .with("unit", "per case"));
    }

    void comparison(Measured ours, Collection<Measured> peers) {
        for (Measured peer : peers) {
            for (int threads : options.threads()) {
                figures.println(pair(rate(threads), ours.median(threads), peer.median(threads), "cases/s", peer)
                        .with("ours_spread", ours.spread(threads))
                        .with("peer_spread", peer.spread(threads)));
            }
            figures.println(pair(
                    "lifecycle.rows", ours.footprint().rows(), peer.footprint().rows(), "row writes/case", peer));
            figures.println(pair(
                            "lifecycle.wal",
                            ours.footprint().walBytes(),
                            peer.footprint().walBytes(),
                            "bytes/case",
                            peer)
                    .with(
                            "of_these_page_images",
                            List.of(
                                    ours.footprint().pageImageBytes(),
                                    peer.footprint().pageImageBytes())));
        }
    }

    private static JsonLine pair(String bench, double ours, double peer, String unit, Measured peerMeasured) {
        return JsonLine.of(bench)
                .with("ours", ours)
                .with("peer", peer)
                .with("ratio", ours / peer)
                .with("unit", unit)
                .with("peer_name", peerMeasured.name());
    }

    private static String rate(int threads) {
        return "lifecycle." + threads + (threads == 1 ? "thread" : "threads");
    }
}
