package org.xinyue.bench.site;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.XinyueApplication;
import org.xinyue.bench.TemporaryDirectory;

/** The whole platform, started as it is run with the demonstration region, listening on a port of its own. */
public final class Site implements AutoCloseable {
    private final TemporaryDirectory directory;
    private final ConfigurableApplicationContext application;

    private Site(TemporaryDirectory directory, ConfigurableApplicationContext application) {
        this.directory = directory;
        this.application = application;
    }

    static Site start(String url, String user, String password) throws IOException {
        // Standard output belongs to the figures; the application announces its address and accounts there.
        PrintStream figures = System.out;
        System.setOut(System.err);
        try {
            TemporaryDirectory directory = TemporaryDirectory.create();
            var application = new SpringApplicationBuilder(XinyueApplication.class)
                    .run(
                            "--xinyue.db.url=" + url,
                            "--xinyue.db.user=" + user,
                            "--xinyue.db.password=" + password,
                            "--xinyue.data=" + directory.path(),
                            "--xinyue.demo=true",
                            "--server.address=127.0.0.1",
                            "--server.port=0");
            return new Site(directory, application);
        } finally {
            System.setOut(figures);
        }
    }

    /** The absolute address of a path. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public JdbcClient database() {
        return JdbcClient.create(source());
    }

    public DataSource source() {
        return bean(DataSource.class);
    }

    /** Reads up to which the statistics and the visibility of rows are known, as an hour of autovacuum would have done. */
    public void settle() throws SQLException {
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    @Override
    public void close() throws IOException {
        application.close();
        directory.close();
    }
}
