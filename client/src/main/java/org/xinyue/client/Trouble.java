package org.xinyue.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** An answer that means: not now, but perhaps later. */
final class Trouble extends IOException {
    private final int status;
    private final transient @Nullable Duration retryAfter;

    private Trouble(int status, String detail, @Nullable Duration retryAfter) {
        super("HTTP " + status + (detail.isEmpty() ? "" : ": " + detail));
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static Trouble of(HttpResponse<String> response, Clock clock) {
        return new Trouble(
                response.statusCode(), Line.json(response.body()).text("detail"), retryAfter(response, clock));
    }

    int status() {
        return status;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** Seconds, or a date; null when neither was said. */
    private static @Nullable Duration retryAfter(HttpResponse<String> response, Clock clock) {
        var said = response.headers().firstValue("Retry-After").orElse("").strip();
        if (said.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(said));
        }
        try {
            var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), until.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
