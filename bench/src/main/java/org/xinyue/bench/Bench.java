package org.xinyue.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinyue.bench.audit.AuditBench;
import org.xinyue.bench.calendar.CalendarBench;
import org.xinyue.bench.column.PublicBench;
import org.xinyue.bench.inbox.InboxBench;
import org.xinyue.bench.intake.IntakeBench;
import org.xinyue.bench.lifecycle.LifecycleBench;
import org.xinyue.bench.redmine.RedmineBench;
import org.xinyue.bench.start.StartBench;

/** Finds the benchmark named on the command line: {@code ./xinyue bench NAME [OPTIONS]}; without a name it runs all. */
public final class Bench {
    private Bench() {}

    private static Map<String, Benchmark> benchmarks() {
        Map<String, Benchmark> byName = new LinkedHashMap<>();
        byName.put("lifecycle", new LifecycleBench());
        byName.put("calendar", new CalendarBench());
        byName.put("start", new StartBench());
        byName.put("inbox", new InboxBench());
        byName.put("public", new PublicBench());
        byName.put("redmine", new RedmineBench());
        byName.put("intake", new IntakeBench());
        byName.put("audit", new AuditBench());
        return byName;
    }

    public static void main(String[] arguments) {
        Map<String, Benchmark> benchmarks = benchmarks();
        List<String> words = List.of(arguments);
        try {
            if (words.isEmpty()) {
                for (Benchmark benchmark : benchmarks.values()) {
                    benchmark.run(List.of(), System.out);
                }
            } else {
                Benchmark named = benchmarks.get(words.getFirst());
                if (named == null) {
                    throw new BenchRefused("There is no benchmark \"" + words.getFirst() + "\": choose one of "
                            + String.join(", ", benchmarks.keySet()) + ".");
                }
                named.run(words.subList(1, words.size()), System.out);
            }
        } catch (BenchRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        } catch (Exception broken) {
            // A platform that was started by the bench would keep the process alive.
            broken.printStackTrace();
            System.exit(2);
        }
    }
}
