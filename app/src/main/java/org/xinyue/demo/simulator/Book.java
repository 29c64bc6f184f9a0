package org.xinyue.demo.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinyue.client.Changes;
import org.xinyue.client.Decision;
import org.xinyue.client.report.Reports;
import org.xinyue.client.spool.Outcome;
import org.xinyue.client.wire.WholeFile;
import tools.jackson.databind.json.JsonMapper;

/** What a system knows of what it sent and was answered (台账), in a file that survives it. */
public final class Book {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Instant began;
    private final List<Row> rows;
    private final Map<String, Answer> answers;
    private final Set<String> unread;
    private final Map<String, String> reports;

    /** What became of something that was sent. */
    public enum Result {
        WAITING,
        /** Taken now; for a complaint, with a receipt. */
        TAKEN,
        /** Taken before: the same receipt again. */
        REPEATED,
        REFUSED
    }

    /**
     * Something that was sent.
     *
     * @param words number of the case, or why it was refused
     */
    public record Row(String what, String number, String spoolId, Result result, String words) {}

    /** What is known of a complaint: code of its status, and codes of the acts that decided about it, oldest first. */
    public record Answer(String status, List<String> decisions) {}

    private record Kept(
            Instant began,
            List<Row> rows,
            Map<String, Answer> answers,
            Set<String> unread,
            @Nullable Map<String, String> reports) {}

    private Book(Path file, Kept kept) {
        this.file = file;
        began = kept.began();
        rows = new ArrayList<>(kept.rows());
        answers = new LinkedHashMap<>(kept.answers());
        unread = new TreeSet<>(kept.unread());
        // An older book has none.
        reports = new LinkedHashMap<>(Objects.requireNonNullElse(kept.reports(), Map.of()));
    }

    /** The book in this file, or a new one that begins now. */
    static Book open(Path file, Instant now) {
        try {
            var book = new Book(
                    file,
                    Files.exists(file)
                            ? JSON.readValue(Files.readAllBytes(file), Kept.class)
                            : new Kept(now, List.of(), Map.of(), Set.of(), Map.of()));
            // The day it began decides what it sends: it must stand before anything is sent.
            book.keep();
            return book;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void keep() {
        WholeFile.write(file, JSON.writeValueAsBytes(new Kept(began, rows, answers, unread, reports)));
    }

    /** When this system began to send. */
    Instant began() {
        return began;
    }

    /** Everything that was sent, in order. */
    public synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What the feed told, by the system's own number. */
    public synchronized Map<String, Answer> answers() {
        return Map.copyOf(answers);
    }

    /** Codes of the acts that it was told of and signed for, by the number of the notice. */
    public synchronized Map<String, String> reports() {
        return Map.copyOf(reports);
    }

    synchronized void reported(Reports.Report report) {
        reports.put(report.report(), report.decision().act());
        keep();
    }

    synchronized void sent(Move move, String number, String spoolId) {
        rows.add(new Row(move.what().name(), number, spoolId, Result.WAITING, ""));
        keep();
    }

    /** Notes what became of something; what it does not know was noted before a crash under another id. */
    synchronized void told(Outcome outcome) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.spoolId().equals(outcome.id())) {
                rows.set(i, of(row, outcome));
                keep();
            }
        }
    }

    private static Row of(Row row, Outcome outcome) {
        var receipt = outcome.receipt();
        var reason = outcome.reason();
        if (reason != null) {
            return new Row(row.what(), row.number(), row.spoolId(), Result.REFUSED, reason);
        }
        boolean repeated = receipt != null && receipt.repeated();
        return new Row(
                row.what(),
                row.number(),
                row.spoolId(),
                repeated ? Result.REPEATED : Result.TAKEN,
                receipt == null ? "" : receipt.caseNumber());
    }

    synchronized void changed(Changes.Change change) {
        unread.add(change.number());
        var before = answers.get(change.number());
        answers.put(change.number(), new Answer(change.status(), before == null ? List.of() : before.decisions()));
        keep();
    }

    /** Numbers that something happened to since their decisions were read. */
    synchronized Set<String> unread() {
        return Set.copyOf(unread);
    }

    synchronized void read(String number, List<Decision> decisions) {
        var before = answers.get(number);
        answers.put(
                number,
                new Answer(
                        before == null ? "" : before.status(),
                        decisions.stream().map(Decision::act).toList()));
        unread.remove(number);
        keep();
    }
}
