package org.xinyue.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.xinyue.client.report.Reports;
import org.xinyue.client.wire.Json;
import org.xinyue.client.wire.Sm3;

/**
 * One door's line to the platform. Every call may be repeated, and is repeated by itself while there is hope; it ends with an answer or with
 * {@link Refused}, {@link NotSignedIn} or {@link Unavailable}. May be used by many threads.
 */
public final class XinyueClient implements AutoCloseable {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final int PAGE = 200;

    private final Settings settings;
    private final Line line;

    public XinyueClient(Settings settings) {
        this.settings = settings;
        this.line = new Line(settings);
    }

    /** A line with the usual settings, e.g. to https://xinyue.example.gov.cn. */
    public static XinyueClient at(String address, Credentials credentials) {
        return new XinyueClient(Settings.of(address, credentials));
    }

    /** Hands in a complaint (报送); the same again gets the same receipt. */
    public Receipt lodge(Complaint complaint) {
        return line.send(Line.Ask.json("POST", uri(COMPLAINTS), complaint.json()), Receipt::of);
    }

    /**
     * Corrects a complaint that was not accepted yet (更正): all its items, not only those that changed.
     *
     * @return its version; what is said already is no new one
     */
    public int correct(Complaint complaint) {
        return line.send(
                Line.Ask.json("PUT", uri(path(complaint.number())), complaint.json()), json -> json.number("version"));
    }

    /**
     * Adds to a complaint (补充), or completes it when completion was asked for.
     *
     * @param message this system's number of the supplement
     * @return false when the platform had it already
     */
    public boolean supplement(String number, String message, String text) {
        return isNew(uri(path(number) + "/supplements"), Map.of("number", message, "text", text));
    }

    /**
     * Takes a complaint back for the complainant (撤回).
     *
     * @return false when it was taken back already
     */
    public boolean withdraw(String number, String reason) {
        return isNew(uri(path(number) + "/withdrawal"), Map.of("reason", reason));
    }

    private boolean isNew(URI uri, Map<String, String> message) {
        return line.send(Line.Ask.json("POST", uri, Json.write(message)), json -> !json.flag("repeated"));
    }

    /** How a complaint stands (状态). */
    public Status status(String number) {
        return line.send(Line.Ask.get(uri(path(number))), Status::of);
    }

    /** What was decided about a complaint, oldest first (决定). */
    public List<Decision> decisions(String number) {
        return line.send(
                Line.Ask.get(uri(path(number) + "/decisions")),
                json -> json.list("decisions").stream().map(Decision::of).toList());
    }

    /** Adds a file to a complaint under the file's own name (材料); the same file again is not added again. */
    public Attachment attach(String number, Path file) {
        return attach(number, file, file.getFileName().toString());
    }

    /** Adds a file to a complaint under this name. */
    public Attachment attach(String number, Path file, String name) {
        var digest = digest(file);
        try {
            var headers = Map.of(
                    "Content-Type", "application/octet-stream", "X-File-Name", encoded(name), "X-Content-SM3", digest);
            var body = HttpRequest.BodyPublishers.ofFile(file);
            return line.send(
                    new Line.Ask("POST", uri(path(number) + "/attachments"), body, digest, headers), Attachment::of);
        } catch (FileNotFoundException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String digest(Path file) {
        var sm3 = new Sm3();
        byte[] part = new byte[1 << 16];
        try (var content = Files.newInputStream(file)) {
            for (int count = content.read(part); count >= 0; count = content.read(part)) {
                sm3.update(part, 0, count);
            }
            return HexFormat.of().formatHex(sm3.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What happened to this system's complaints since a watermark (变更流); {@link Feed} keeps the watermark.
     *
     * @param since watermark of the page before, "" for the beginning
     * @param limit at most so many, 1 to 500
     */
    public Changes changes(String since, int limit) {
        var query = "?limit=" + limit + (since.isEmpty() ? "" : "&since=" + encoded(since));
        return line.send(Line.Ask.get(uri("/api/v1/changes" + query)), Changes::of);
    }

    /** Everything that waits to be signed for (回告), the earliest date first. */
    public List<Reports.Report> reports() {
        var all = new ArrayList<Reports.Report>();
        boolean more = true;
        while (more) {
            var page = reports(all.isEmpty() ? "" : all.get(all.size() - 1).report(), PAGE);
            all.addAll(page.reports());
            more = page.more() && !page.reports().isEmpty();
        }
        return all;
    }

    /**
     * A page of what waits to be signed for.
     *
     * @param after number of the last notice of the page before, "" for the beginning
     * @param limit at most so many, 1 to 500
     */
    public Reports reports(String after, int limit) {
        var query = "?limit=" + limit + (after.isEmpty() ? "" : "&after=" + encoded(after));
        return line.send(Line.Ask.get(uri("/api/v1/reports" + query)), Reports::of);
    }

    /**
     * Signs for a notice (签收), when what it says was passed on.
     *
     * @param report number of the notice
     * @return false when it was signed for already
     */
    public boolean acknowledge(String report) {
        return line.send(
                Line.Ask.json("POST", uri("/api/v1/reports/" + encoded(report) + "/receipt"), ""),
                json -> !json.flag("repeated"));
    }

    /** The clock of this line. */
    public Clock clock() {
        return settings.clock();
    }

    private URI uri(String target) {
        return URI.create(settings.address() + target);
    }

    private static String path(String number) {
        return COMPLAINTS + "/" + encoded(number);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Ends waits between attempts at once. */
    @Override
    public void close() {
        line.close();
    }
}
