package org.xinyue.bench.lifecycle;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database on the common server, as a contender sees it. */
record Database(String url, String user, String password) {
    /** What Spring Boot is configured with in the application; the same for everybody. */
    static final int CONNECTIONS = 16;

    /** A connection outside any pool. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    HikariDataSource pool(boolean autoCommit) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setUsername(user);
        configuration.setPassword(password);
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setAutoCommit(autoCommit);
        return new HikariDataSource(configuration);
    }
}
