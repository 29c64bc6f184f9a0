package org.xinyue.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No answer, or "not now", after all attempts. Whether it was carried out is not known; asking again, later and unchanged, doubles nothing. */
public final class Unavailable extends XinyueException {
    private final int status;
    private final @Nullable Duration retryAfter;

    Unavailable(String sentence, int status, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(sentence, cause);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Status of the last answer, 0 when none came. */
    public int status() {
        return status;
    }

    /** How long the platform asked to wait, null when it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** True when the platform answered and failed over just this request; others may go on. */
    public boolean isAboutThisRequest() {
        return status == 500 || status == 409;
    }
}
