package org.xinyue.bench.site;

import java.net.URI;

/**
 * A new database on the server of a run.
 *
 * @param url JDBC address
 */
public record EmptyDatabase(String url, String user, String password) {
    public String host() {
        return address().getHost();
    }

    public int port() {
        return address().getPort();
    }

    public String name() {
        return address().getPath().substring(1);
    }

    private URI address() {
        return URI.create(url.substring("jdbc:".length()));
    }
}
