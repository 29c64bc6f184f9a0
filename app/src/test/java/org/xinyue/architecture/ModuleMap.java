package org.xinyue.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.xinyue.testing.Golden;

/** Prints which module owns what and may use whom. */
final class ModuleMap {
    private static final Pattern PURPOSE = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);

    private ModuleMap() {}

    static String print(ApplicationModules modules) {
        StringBuilder text = new StringBuilder("""
                # Modules

                Printed from the code by `./xinyue docs`; a test compares it. A module may use what its list names, and of that only
                the root package. Whatever is not listed is refused.

                | module | 中文 | what it owns | may use |
                |---|---|---|---|
                """);
        // Foundations first: a module stands below every module that may use it.
        modules.stream()
                .sorted(Comparator.<org.springframework.modulith.core.ApplicationModule>comparingInt(
                                module -> allowed(module).size())
                        .thenComparing(module -> module.getIdentifier().toString()))
                .forEach(module -> text.append("| `%s` | %s | %s | %s |%n"
                        .formatted(
                                module.getIdentifier(),
                                annotation(module).displayName(),
                                purpose(module.getBasePackage().getName()),
                                allowed(module).isEmpty() ? "nothing" : String.join(", ", allowed(module)))));
        return text.toString();
    }

    static ApplicationModule annotation(org.springframework.modulith.core.ApplicationModule module) {
        String name = module.getBasePackage().getName();
        try {
            ApplicationModule annotation = Class.forName(name + ".package-info").getAnnotation(ApplicationModule.class);
            return Objects.requireNonNull(annotation, name + " has no @ApplicationModule");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(name + " has no package-info", missing);
        }
    }

    private static List<String> allowed(org.springframework.modulith.core.ApplicationModule module) {
        return Arrays.stream(annotation(module).allowedDependencies()).sorted().toList();
    }

    private static String purpose(String packageName) {
        Path file = Golden.root().resolve("app/src/main/java/" + packageName.replace('.', '/') + "/package-info.java");
        try {
            Matcher comment = PURPOSE.matcher(Files.readString(file));
            return comment.find() ? comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ") : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
