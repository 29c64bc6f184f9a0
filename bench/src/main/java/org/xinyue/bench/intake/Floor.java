package org.xinyue.bench.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.TemporaryDirectory;
import org.xinyue.bench.site.EmptyDatabase;

/**
 * What PostgreSQL alone takes for the rows of one complaint: the rows that the platform wrote for one, with other ids, as plain INSERTs in one transaction,
 * prepared, run by pgbench on a database of its own with the same tables.
 */
final class Floor {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final String DEBIAN = "/usr/lib/postgresql";

    private final EmptyDatabase database;
    private final String script;

    private Floor(EmptyDatabase database, String script) {
        this.database = database;
        this.script = script;
    }

    /** Where pgbench is; empty when it is not installed. */
    static Optional<Path> pgbench() throws IOException {
        var places = new ArrayList<>(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .filter(place -> !place.isEmpty())
                        .map(Path::of)
                        .toList());
        if (Files.isDirectory(Path.of(DEBIAN))) {
            try (var versions = Files.list(Path.of(DEBIAN))) {
                versions.map(version -> version.resolve("bin")).forEach(places::add);
            }
        }
        return places.stream()
                .map(place -> place.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Makes the script from the rows that the platform has for the complaint under this number, and the tables to run it on. */
    static Floor of(JdbcClient jdbc, EmptyDatabase database, String number) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        var ids = jdbc.sql("SELECT id, case_id FROM door_entry WHERE own_number = ?")
                .param(number)
                .query((row, at) -> List.of(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class)))
                .single();
        var entry = ids.getFirst();
        var subject = ids.getLast();
        var script = new StringBuilder("\\set n :n + 1\nBEGIN;\n");
        var anew = new HashMap<String, String>();
        anew.put(entry.toString(), id("e"));
        anew.put(subject.toString(), id("c"));
        for (var table : tables(entry, subject).entrySet()) {
            var columns = columns(jdbc, table.getKey());
            for (var row : rows(jdbc, table.getKey(), columns, table.getValue())) {
                script.append(insert(table.getKey(), columns, row, anew)).append('\n');
            }
        }
        return new Floor(database, script.append("COMMIT;\n").toString());
    }

    private static Map<String, String> tables(UUID entry, UUID subject) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("door_entry", "id = '" + entry + "'");
        tables.put("vault_identity", "subject_id = '" + subject + "'");
        tables.put("receipt_code", "subject_id = '" + subject + "'");
        tables.put("complaint", "id = '" + subject + "'");
        tables.put("case_rule", "case_id = '" + subject + "'");
        tables.put("case_file", "id = '" + subject + "'");
        tables.put("event_log", "subject = '" + subject + "'");
        tables.put("deadline", "case_id = '" + subject + "'");
        return tables;
    }

    /** Ids that grow, as those of the platform do. */
    private static String id(String kind) {
        return "('0000000" + kind
                + "-' || lpad(:client_id::text, 4, '0') || '-7000-8000-' || lpad(:n::text, 12, '0'))::uuid";
    }

    private static List<String> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = ? AND is_identity = 'NO' AND column_name <> 'written_by'
                        ORDER BY ordinal_position
                        """)
                .param(table)
                .query((row, at) -> row.getString("column_name"))
                .list();
    }

    private static List<List<Optional<String>>> rows(
            JdbcClient jdbc, String table, List<String> columns, String condition) {
        var texts = String.join("::text, ", columns) + "::text";
        return jdbc.sql("SELECT " + texts + " FROM " + table + " WHERE " + condition)
                .query((row, at) -> {
                    var values = new ArrayList<Optional<String>>();
                    for (int column = 1; column <= columns.size(); column++) {
                        values.add(Optional.ofNullable(row.getString(column)));
                    }
                    return List.copyOf(values);
                })
                .list();
    }

    private static String insert(
            String table, List<String> columns, List<Optional<String>> row, Map<String, String> anew) {
        var values = new ArrayList<String>();
        for (int at = 0; at < columns.size(); at++) {
            values.add(row.get(at).map(value(table, columns.get(at), anew)).orElse("NULL"));
        }
        return "INSERT INTO %s (%s) VALUES (%s);"
                .formatted(table, String.join(", ", columns), String.join(", ", values));
    }

    private static java.util.function.UnaryOperator<String> value(
            String table, String column, Map<String, String> anew) {
        return text -> {
            if (table.equals("deadline") && column.equals("id")) {
                return anew.computeIfAbsent(text, clock -> id(Integer.toHexString(anew.size())));
            }
            return switch (column) {
                case "own_number", "number" -> "'P-' || :client_id::text || '-' || :n::text";
                case "mark" -> "md5(:client_id::text || '-' || :n::text) || md5('mark' || :n::text)";
                // pgbench takes what stands behind a colon for a variable.
                default ->
                    anew.getOrDefault(
                            text,
                            "E'" + text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\072") + "'");
            };
        };
    }

    /**
     * Transactions in a second.
     *
     * @param run so that numbers never repeat
     */
    double perSecond(Path pgbench, int users, int seconds, int run) throws IOException, InterruptedException {
        try (var directory = TemporaryDirectory.create()) {
            var file = directory.path().resolve("complaint.sql");
            Files.writeString(file, script);
            var command = new ProcessBuilder(
                            pgbench.toString(),
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            String.valueOf(users),
                            "-j",
                            "2",
                            "-T",
                            String.valueOf(seconds),
                            "-D",
                            "n=" + run * 10_000_000L,
                            "-f",
                            file.toString(),
                            "-h",
                            database.host(),
                            "-p",
                            String.valueOf(database.port()),
                            "-U",
                            database.user(),
                            database.name())
                    .redirectErrorStream(true);
            command.environment().put("PGPASSWORD", database.password());
            var process = command.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var tps = TPS.matcher(said);
            var done = DONE.matcher(said);
            if (process.waitFor() != 0 || !tps.find() || !done.find() || said.contains("ERROR")) {
                throw new BenchRefused("pgbench failed: no figures are reported.\n" + said);
            }
            return Double.parseDouble(tps.group(1));
        }
    }
}
