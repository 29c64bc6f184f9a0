package org.xinyue.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that a piece of work sends to the database, as the template logs them. */
public final class SeenStatements {
    private SeenStatements() {}

    /** Those of this thread, in their order. */
    public static List<String> of(Runnable work) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = log.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(seen);
        try {
            work.run();
        } finally {
            log.detachAppender(seen);
            log.setLevel(before);
        }
        var here = Thread.currentThread().getName();
        return seen.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("SQL statement ["))
                .toList();
    }
}
