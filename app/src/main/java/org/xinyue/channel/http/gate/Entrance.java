package org.xinyue.channel.http.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before everything that asks the database: so many requests at the same time, and a problem when the database cannot be asked just now. */
final class Entrance extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

    private final Throttle limits;

    Entrance(Throttle limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!limits.enter()) {
            response.setHeader("Retry-After", "1");
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, "busy", "平台繁忙", "同时办理的请求太多，这一次没有执行；请" + Problem.LATER)
                    .send(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException unavailable) {
            if (response.isCommitted()) {
                throw unavailable;
            }
            LOG.warn("the database cannot be asked", unavailable);
            response.reset();
            response.setHeader("Retry-After", Problem.RETRY_AFTER);
            Problem.unavailable().send(response);
        } finally {
            limits.leave();
        }
    }
}
