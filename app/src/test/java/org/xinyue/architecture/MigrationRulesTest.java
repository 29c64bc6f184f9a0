package org.xinyue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinyue.testing.Golden;
import org.xinyue.testing.TestDatabase;

final class MigrationRulesTest {
    private static final Path MIGRATIONS = Golden.root().resolve("app/src/main/resources/db/migration");

    @Test
    void every_migration_keeps_to_its_module() {
        Map<Path, String> all = new TreeMap<>();
        SourceRules.files(MIGRATIONS, Integer.MAX_VALUE, ".sql")
                .forEach(file -> all.put(MIGRATIONS.relativize(file), SourceRules.read(file)));
        assertThat(MigrationRules.findings(all)).isEmpty();
    }

    @Test
    void the_printed_schema_is_up_to_date() {
        Golden.check(Path.of("docs/generated/schema.md"), new SchemaPrinter(TestDatabase.client()).print());
    }

    @Test
    void a_foreign_key_into_another_module_is_found() {
        assertThat(MigrationRules.findings(Map.of(
                        Path.of("access/V3000__persons.sql"), "CREATE TABLE person (id uuid PRIMARY KEY);",
                        Path.of("vault/V4000__openings.sql"), "CREATE TABLE opening (by uuid REFERENCES person);")))
                .containsExactly("vault/V4000__openings.sql refers to person of access");
    }

    @Test
    void a_foreign_key_within_the_module_passes() {
        assertThat(
                        MigrationRules.findings(
                                Map.of(
                                        Path.of("access/V3000__persons.sql"),
                                        "CREATE TABLE person (id uuid PRIMARY KEY); CREATE TABLE office (holder uuid REFERENCES person);")))
                .isEmpty();
    }

    @Test
    void a_number_outside_the_modules_range_is_found() {
        assertThat(MigrationRules.findings(Map.of(Path.of("access/V4000__persons.sql"), "SELECT 1;")))
                .containsExactly("access/V4000__persons.sql lies outside 3000 to 3999");
    }

    @Test
    void a_file_without_a_number_and_a_module_without_a_range_are_found() {
        assertThat(MigrationRules.findings(
                        Map.of(Path.of("access/persons.sql"), "SELECT 1;", Path.of("stray/V3000__x.sql"), "SELECT 1;")))
                .containsExactlyInAnyOrder(
                        "access/persons.sql is not named V<number>__words.sql",
                        "stray/V3000__x.sql belongs to a module without a range");
    }

    @Test
    void fixed_width_text_inexact_numbers_and_newer_functions_are_found() {
        assertThat(MigrationRules.findings(Map.of(Path.of("access/V3000__codes.sql"), """
                        -- a comment may say char(18)
                        CREATE TABLE code (id uuid DEFAULT uuidv7(), code char(18), amount double precision);""")))
                .containsExactlyInAnyOrder(
                        "access/V3000__codes.sql uses char(n), which disables indexes",
                        "access/V3000__codes.sql uses a type that cannot keep money",
                        "access/V3000__codes.sql needs more than PostgreSQL 15");
    }
}
