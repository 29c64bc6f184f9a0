package org.xinyue.bench.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.JsonLine;
import org.xinyue.bench.site.ClosedLoop;
import org.xinyue.bench.site.Machine;

/**
 * Three times as many complaints a second as are carried, whether they are answered or not: what is turned away is told when to come back, the rest is there,
 * and afterwards all is as before.
 */
final class Burst {
    private static final int TIMES = 3;
    private static final int PORTIONS_A_SECOND = 50;
    private static final double RECOVERED = 0.5;

    private final Doors doors;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> shed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger untold = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    Burst(Doors doors) {
        this.doors = doors;
    }

    /** @param carried complaints a second that were carried before */
    void run(double carried, int seconds, PrintStream figures) throws Exception {
        long before = doors.entries();
        int portion = (int) Math.ceil(TIMES * carried / PORTIONS_A_SECOND);
        int sent = 0;
        List<Future<?>> sending = new ArrayList<>();
        long start = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < seconds * PORTIONS_A_SECOND; at++) {
                long due = start + at * (1_000_000_000L / PORTIONS_A_SECOND);
                Thread.sleep(java.time.Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                for (int one = 0; one < portion; one++) {
                    int number = sent++;
                    sending.add(senders.submit(() -> send(number)));
                }
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        settled(sending);
        int carriedNow = acknowledged.size();
        long kept = doors.entries() - before;
        // Whoever was not answered may be there or not; who was acknowledged must.
        if (kept < acknowledged.size() || kept > acknowledged.size() + unanswered.get() || untold.get() > 0) {
            throw new BenchRefused(
                    "Of %d acknowledged complaints %d are kept, and %d were turned away without Retry-After: no figures are reported."
                            .formatted(acknowledged.size(), kept, untold.get()));
        }
        verifyReceipts();
        double after = new ClosedLoop(IntakeBench.USERS, java.time.Duration.ZERO, java.time.Duration.ofSeconds(seconds))
                .run((user, turn) -> taken(
                        doors.send(Doors.Proof.SIGNED, user, "R-" + System.nanoTime() + "-" + user + "-" + turn, turn)))
                .perSecond();
        int late = resend();
        figures.println(Machine.note(JsonLine.of("intake.burst")
                .with("ours", carriedNow / took)
                .with("peer", carried)
                .with("ratio", carriedNow / took / carried)
                .with("unit", "submissions/s")
                .with("peer_name", "what is carried without a burst")
                .with("sent", sent)
                .with("sent_per_second", sent / (double) seconds)
                .with("acknowledged", carriedNow)
                .with("shed_with_retry_after", shed.size())
                .with("unanswered", unanswered.get())
                .with("kept", kept)
                .with("lost", 0)
                .with("taken_when_sent_again", late)
                .with("after_per_second", after)
                .with("recovered", after >= RECOVERED * carried)));
    }

    /** Ends the measurement when one was answered neither with a receipt nor with a refusal for now. */
    private static void settled(List<Future<?>> sending) throws InterruptedException, ExecutionException {
        for (var one : sending) {
            one.get();
        }
    }

    private void send(int number) {
        try {
            note("B-" + number, doors.send(Doors.Proof.SIGNED, number, "B-" + number, number));
        } catch (IOException cut) {
            unanswered.incrementAndGet();
            shed.add("B-" + number);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String number, HttpResponse<String> answer) {
        switch (answer.statusCode()) {
            case 200, 201 -> acknowledged.put(number, answer.body());
            case 429, 503 -> {
                shed.add(number);
                if (answer.headers().firstValue("Retry-After").isEmpty()) {
                    untold.incrementAndGet();
                }
            }
            default ->
                throw new BenchRefused("A complaint was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static void taken(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new BenchRefused("After the burst a complaint was answered with " + answer.statusCode() + ".");
        }
    }

    /** One in fifty of those acknowledged is sent again and gets the receipt of the first time. */
    private void verifyReceipts() throws IOException, InterruptedException {
        int at = 0;
        for (var receipt : Map.copyOf(acknowledged).entrySet()) {
            if (at++ % 50 == 0) {
                int number = Integer.parseInt(receipt.getKey().substring(2));
                var again = doors.send(Doors.Proof.SIGNED, number, receipt.getKey(), number);
                Receipts.same(receipt.getValue(), again);
            }
        }
    }

    /** Who was turned away comes again, few at a time; gives how many were taken. */
    private int resend() throws IOException, InterruptedException {
        List<String> again = new ArrayList<>(shed);
        int late = 0;
        for (var number : again.subList(0, Math.min(again.size(), 200))) {
            int sum = Integer.parseInt(number.substring(2));
            var answer = doors.send(Doors.Proof.SIGNED, sum, number, sum);
            if (answer.statusCode() != 201 && answer.statusCode() != 200) {
                throw new BenchRefused("What was turned away is still not taken: " + answer.statusCode() + ".");
            }
            late++;
        }
        return late;
    }
}
