package org.xinyue.bench.redmine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.site.EmptyDatabase;

/**
 * A copy of the packaged program with configuration, logs and files of its own: nothing of a Redmine that this machine may
 * run is read or touched.
 *
 * @param root of the copy
 * @param secret that signs its cookies
 */
record Instance(Path root, String secret) {
    /** What belongs to the machine's own Redmine, seen from the packaged program. */
    private static final Set<Path> NOT_OURS = Set.of(
            Path.of("instances"), Path.of("plugins"), Path.of("Gemfile.lock"), Path.of("config", "database.yml"));

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    /** Puma's threads in a worker: what its makers advise for Rails. */
    static final int THREADS = 3;

    static Instance copy(Path root) throws IOException {
        copy(RedminePackage.HOME, root);
        return new Instance(root, (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (NOT_OURS.contains(from.relativize(directory))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // Scripts are links to other packages; what they lead to is copied.
                if (!NOT_OURS.contains(from.relativize(file)) && Files.isRegularFile(file)) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static int workers() {
        return WORKERS;
    }

    /** Production settings; less logging than usual and caches in memory, both to its advantage. */
    void configure(EmptyDatabase database, int port) throws IOException {
        Path own = root.resolve("instances/default");
        for (String directory : List.of("config", "log", "files", "tmp/cache")) {
            Files.createDirectories(own.resolve(directory));
        }
        Files.writeString(own.resolve("config/database.yml"), """
                        production:
                          adapter: postgresql
                          encoding: utf8
                          host: %s
                          port: %d
                          database: %s
                          username: %s
                          password: "%s"
                          pool: 5
                        """.formatted(
                        database.host(), database.port(), database.name(), database.user(), database.password()));
        Files.writeString(root.resolve("Gemfile.local"), """
                        gem "pg", "~> 1.2"
                        gem "puma"
                        """);
        Files.writeString(root.resolve("config/additional_environment.rb"), """
                        config.log_level = :warn
                        config.cache_store = :memory_store
                        """);
        Files.writeString(root.resolve("config/puma.rb"), """
                        environment "production"
                        bind "tcp://127.0.0.1:%d"
                        workers %d
                        threads 1, %d
                        preload_app!
                        """.formatted(port, WORKERS, THREADS));
        try (InputStream seed = resource("seed.rb").openStream()) {
            Files.copy(seed, root.resolve("seed.rb"));
        }
    }

    private static URL resource(String name) {
        URL found = Instance.class.getResource("/redmine/" + name);
        if (found == null) {
            throw new BenchRefused("The bench was built without redmine/" + name + ".");
        }
        return found;
    }

    /** Runs a command within the copy to its end; gives the last line it printed. */
    String run(String... command) throws IOException, InterruptedException {
        Process process = builder(command).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new BenchRefused("Redmine cannot be prepared (" + String.join(" ", command) + "); its last words:\n"
                    + output.substring(Math.max(0, output.length() - 2_000)));
        }
        return output.substring(output.lastIndexOf('\n') + 1);
    }

    /** A command within the copy, its errors among its output. */
    ProcessBuilder builder(String... command) {
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("BUNDLE_")
                        || name.startsWith("GEM_")
                        || name.startsWith("RUBY")
                        || name.startsWith("PG")
                        || name.startsWith("PUMA_")
                        || name.equals("X_DEBIAN_SITEID")
                        || name.equals("DATABASE_URL"));
        environment.put("REDMINE_INSTANCE", "default");
        environment.put("RAILS_ENV", "production");
        environment.put("SECRET_KEY_BASE", secret);
        environment.put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
