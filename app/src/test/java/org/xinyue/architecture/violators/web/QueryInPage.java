package org.xinyue.architecture.violators.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A page with its own query in its own transaction: it would escape who-may-see-what. */
public final class QueryInPage {
    @Transactional
    public long page(JdbcClient client) {
        return client.sql("SELECT 1").query(Long.class).single();
    }
}
