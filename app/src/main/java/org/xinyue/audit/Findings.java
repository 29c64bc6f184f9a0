package org.xinyue.audit;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first fault of each kind, found by several threads in any order. */
final class Findings {
    private final AtomicReference<@Nullable Fault> broken = new AtomicReference<>();
    private final AtomicReference<@Nullable Fault> missing = new AtomicReference<>();

    void broken(long line, String reason) {
        broken.updateAndGet(known -> Fault.first(known, new Fault(line, reason)));
    }

    void missing(long line, String reason) {
        missing.updateAndGet(known -> Fault.first(known, new Fault(line, reason)));
    }

    Verdict verdict(long lines, int heads, long signed) {
        return new Verdict(lines, heads, signed, broken.get(), missing.get());
    }
}
