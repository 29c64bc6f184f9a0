package org.xinyue.channel.http.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * The body of a request, read whole before anybody acts on it (请求正文).
 *
 * @param sm3 digest of what came over the line, 64 hex digits; of a file: as the sender declares it, "" when it does not
 * @param text the text, inflated and decoded; "" for a file, which is read where it is kept
 */
public record Body(String sm3, String text) {
    private static final String KEPT = Body.class.getName();

    void keep(HttpServletRequest request) {
        request.setAttribute(KEPT, this);
    }

    /** The body of this request. */
    public static Body of(HttpServletRequest request) {
        return (Body) Objects.requireNonNull(request.getAttribute(KEPT));
    }
}
