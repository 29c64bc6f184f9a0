package org.xinyue.architecture;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prints what the migrations made: tables, columns, constraints, indexes, triggers. */
final class SchemaPrinter {
    private static final String TABLES = """
            SELECT c.relname FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'flyway_schema_history'
            ORDER BY c.relname""";
    private static final String COLUMNS = """
            SELECT format('| `%s` | %s | %s |', a.attname, format_type(a.atttypid, a.atttypmod),
                          concat_ws(', ', CASE WHEN a.attnotnull THEN 'required' END,
                                          'default ' || pg_get_expr(d.adbin, d.adrelid),
                                          CASE WHEN a.attidentity <> '' THEN 'identity' END))
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = :table::regclass AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum""";
    /** Not-null constraints have names only in newer servers, and the columns say it already. */
    private static final String CONSTRAINTS = """
            SELECT format('- %s', pg_get_constraintdef(oid)) FROM pg_constraint
            WHERE conrelid = :table::regclass AND contype IN ('c', 'f', 'u', 'p', 'x') ORDER BY contype, conname""";

    private static final String INDEXES = """
            SELECT format('- %s', replace(pg_get_indexdef(i.indexrelid), 'public.', '')) FROM pg_index i
            WHERE i.indrelid = :table::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid
                                                                 AND conrelid = i.indrelid)
            ORDER BY 1""";
    private static final String TRIGGERS = """
            SELECT format('- trigger %s', tgname) FROM pg_trigger
            WHERE tgrelid = :table::regclass AND NOT tgisinternal ORDER BY 1""";

    private static final RowMapper<String> TEXT = (row, number) -> row.getString(1);

    private final JdbcClient client;

    SchemaPrinter(JdbcClient client) {
        this.client = client;
    }

    String print() {
        StringBuilder text = new StringBuilder("""
                # Schema

                Printed from the migrations by `./xinyue docs`; a test compares it.
                """);
        for (String table : client.sql(TABLES).query(TEXT).list()) {
            text.append("\n## ").append(table).append("\n\n| column | type | |\n|---|---|---|\n");
            lines(COLUMNS, table).forEach(line -> text.append(line).append('\n'));
            List<String> rest = List.of(CONSTRAINTS, INDEXES, TRIGGERS).stream()
                    .flatMap(query -> lines(query, table).stream())
                    .toList();
            if (!rest.isEmpty()) {
                text.append('\n');
                rest.forEach(line -> text.append(line).append('\n'));
            }
        }
        return text.toString();
    }

    private List<String> lines(String query, String table) {
        return client.sql(query).param("table", table).query(TEXT).list();
    }
}
