package org.xinyue.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

final class DatabaseEnvironmentTest {
    @TempDir
    Path temporary;

    @Test
    void starts_nothing_when_the_environment_names_a_server() {
        StandardEnvironment environment = environment(Map.of(
                "XINYUE_DB_URL", "jdbc:postgresql://db.example/xinyue",
                "XINYUE_DB_USER", "xinyue",
                "XINYUE_DB_PASSWORD", "secret"));
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db.example/xinyue");
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("xinyue");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("secret");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void understands_the_address_as_other_programs_write_it() {
        StandardEnvironment environment = environment(Map.of("XINYUE_DB_URL", "postgresql://db.example/xinyue"));
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db.example/xinyue");
        assertThat(environment.getProperty("spring.datasource.username")).isNull();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void starts_nothing_when_a_data_source_is_configured() {
        StandardEnvironment environment =
                environment(Map.of("spring.datasource.url", "jdbc:postgresql://other/xinyue"));
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://other/xinyue");
        assertThat(temporary).isEmptyDirectory();
    }

    private StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "directory",
                        Map.of("xinyue.data", temporary.resolve("data").toString())));
        new DatabaseEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
