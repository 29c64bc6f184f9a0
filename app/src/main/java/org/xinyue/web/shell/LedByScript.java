package org.xinyue.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells a script that sends a form where to go next (204 and Location) in place of 303. A script that shows how far an upload has
 * come would follow the 303 by itself, and the page it leads to would be asked for twice: its one-time notice would be lost.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LedByScript extends OncePerRequestFilter {
    /** The header by which {@code upload.js} asks for it. */
    static final String HEADER = "X-Shows-Progress";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getHeader(HEADER) != null
                && response.getStatus() == HttpServletResponse.SC_SEE_OTHER
                && !response.isCommitted()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
