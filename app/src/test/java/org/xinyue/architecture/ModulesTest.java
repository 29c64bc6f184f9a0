package org.xinyue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.xinyue.XinyueApplication;
import org.xinyue.testing.Golden;

/** Goal: a module uses what its list allows and sees only the faces of others. Method: Modulith, deny by default. */
final class ModulesTest {
    private static final ApplicationModules HOUSE = ApplicationModules.of(
            XinyueApplication.class, JavaClass.Predicates.resideInAPackage("org.xinyue.client.."));
    private static final ApplicationModules VIOLATORS =
            ApplicationModules.of("org.xinyue.architecture.violators.modules", location -> true);

    @Test
    void no_module_uses_more_than_its_list_allows() {
        HOUSE.verify();
    }

    @Test
    void a_dependency_that_is_not_listed_is_found() {
        assertThat(breaches()).anyMatch(message -> message.contains("Module 'greedy' depends on module 'modest'"));
    }

    @Test
    void a_look_into_the_inside_of_another_module_is_found() {
        assertThat(breaches()).anyMatch(message -> message.contains("non-exposed type") && message.contains("Private"));
    }

    @Test
    void a_cycle_is_found() {
        assertThat(breaches()).anyMatch(message -> message.contains("Cycle detected"));
    }

    @Test
    void every_module_lists_what_it_may_use() {
        assertThat(withoutList(HOUSE)).isEmpty();
    }

    @Test
    void a_module_without_a_list_is_found() {
        assertThat(withoutList(VIOLATORS)).containsExactly("listless");
    }

    @Test
    void the_root_package_holds_one_class() {
        assertThat(SourceRules.javaFiles(Golden.root().resolve("app/src/main/java/org/xinyue"), 1))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder("XinyueApplication.java", "package-info.java");
    }

    /** Test classes come first in the class path: a second description would hide the list of the module. */
    @Test
    void no_configuration_of_a_test_is_found_by_the_products_scan() throws IOException {
        try (var files = Files.walk(Golden.root().resolve("app/src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("/violators/"))
                            .filter(file -> hasLine(file, "@Configuration")))
                    .as(
                            "use @TestConfiguration, or no annotation: these would replace the product's own beans in every @SpringBootTest")
                    .isEmpty();
        }
    }

    private static boolean hasLine(Path file, String line) {
        try (var lines = Files.lines(file)) {
            return lines.anyMatch(each -> each.strip().startsWith(line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void no_test_package_describes_a_package_of_the_product_again() {
        Path main = Golden.root().resolve("app/src/main/java");
        Path test = Golden.root().resolve("app/src/test/java");
        assertThat(SourceRules.files(test, Integer.MAX_VALUE, "package-info.java"))
                .filteredOn(file -> Files.exists(main.resolve(test.relativize(file))))
                .as("delete these: the product's own description covers the tests beside it")
                .isEmpty();
    }

    @Test
    void the_module_map_is_up_to_date() {
        Golden.check(Path.of("docs/generated/modules.md"), ModuleMap.print(HOUSE));
    }

    private static List<String> breaches() {
        return VIOLATORS.detectViolations().getMessages();
    }

    private static List<String> withoutList(ApplicationModules modules) {
        return modules.stream()
                .filter(module -> Arrays.asList(ModuleMap.annotation(module).allowedDependencies())
                        .contains(ApplicationModule.OPEN_TOKEN))
                .map(module -> module.getIdentifier().toString())
                .toList();
    }
}
