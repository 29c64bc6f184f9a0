package org.xinyue.client;

import java.util.List;
import java.util.stream.Collectors;
import org.xinyue.client.wire.Json;

/** The platform read the request and will not carry it out as it stands (RFC 9457). Sent again unchanged, it is refused again. */
public final class Refused extends XinyueException {
    private static final String KINDS = "urn:xinyue:problem:";

    private final int status;
    private final String kind;
    private final List<Fault> faults;
    private final List<Difference> differences;

    Refused(int status, Json problem) {
        super(sentence(status, problem), null);
        this.status = status;
        kind = problem.text("type").replace(KINDS, "");
        faults = problem.list("errors").stream().map(Fault::of).toList();
        differences = problem.list("differences").stream().map(Difference::of).toList();
    }

    /**
     * Something to be put right.
     *
     * @param pointer place in the JSON of the request (RFC 6901), see {@link Item#pointer}; "" for the whole
     * @param code its kind for programs, e.g. missing, unknown-code
     * @param sentence what to do, in Chinese
     */
    public record Fault(String pointer, String code, String sentence) {
        private static Fault of(Json json) {
            return new Fault(json.text("pointer"), json.text("code"), json.text("detail"));
        }
    }

    /**
     * An item that was sent differently before, under the same number.
     *
     * @param label Chinese name of the item
     * @param before what the platform keeps, masked where it could tell who complains
     */
    public record Difference(String pointer, String label, String before, String now) {
        private static Difference of(Json json) {
            return new Difference(json.text("pointer"), json.text("label"), json.text("before"), json.text("now"));
        }
    }

    private static String sentence(int status, Json problem) {
        var faults = problem.list("errors").stream()
                .map(fault -> fault.text("pointer") + " " + fault.text("detail"))
                .collect(Collectors.joining("；"));
        var detail = problem.text("detail");
        return (detail.isEmpty() ? "HTTP " + status : detail) + (faults.isEmpty() ? "" : "：" + faults);
    }

    /** HTTP status of the refusal. */
    public int status() {
        return status;
    }

    /** Which refusal it is, e.g. invalid, number-conflict, not-now, unknown-number; "" when the platform did not say. */
    public String kind() {
        return kind;
    }

    /** True when the number was used before for something else, see {@link #differences}. */
    public boolean isNumberConflict() {
        return kind.equals("number-conflict");
    }

    /** Every fault with its place, empty when it is not about places. */
    public List<Fault> faults() {
        return faults;
    }

    /** Where this differs from what was sent first under the number, else empty. */
    public List<Difference> differences() {
        return differences;
    }
}
