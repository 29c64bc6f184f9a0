package org.xinyue.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Rules about files, which the compiled classes no longer show. Each answers with its findings. */
final class SourceRules {
    static final int LINES_OF_A_FILE = 300;
    static final int LINES_OF_A_TEST = 500;
    static final int LINES_OF_A_METHOD = 50;
    static final int FILES_OF_A_PACKAGE = 20;

    /** What the content security policy would refuse in the browser, found before it gets there. */
    private static final Map<String, Pattern> FORBIDDEN_IN_PAGES = Map.of(
            "inline style", pattern("\\sstyle\\s*="),
            "inline handler", pattern("<[^>]*\\son[a-z]+\\s*="),
            "htmx handler", pattern("hx-on\\b"),
            "style element", pattern("<style\\b"),
            "inline script", pattern("<script(?![^>]*\\bsrc\\s*=)[^>]*>"));

    private SourceRules() {}

    /** One thing with a size: a file, a method or a package. */
    record Size(String name, int lines) {}

    static List<Path> javaFiles(Path root, int depth) {
        return files(root, depth, ".java");
    }

    static List<Path> files(Path root, int depth, String ending) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(root, depth)) {
            return tree.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Size> fileSizes(Path root) {
        return javaFiles(root, Integer.MAX_VALUE).stream()
                .map(file -> new Size(
                        root.relativize(file).toString(),
                        Math.toIntExact(read(file).lines().count())))
                .toList();
    }

    static List<Size> packageSizes(Path root) {
        Map<String, Integer> packages = new TreeMap<>();
        for (Path file : javaFiles(root, Integer.MAX_VALUE)) {
            if (!file.endsWith("package-info.java")) {
                packages.merge(root.relativize(file.resolveSibling("")).toString(), 1, Integer::sum);
            }
        }
        return packages.entrySet().stream()
                .map(entry -> new Size(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Every method with its lines from the signature to the closing brace, as the compiler's own parser sees it. */
    static List<Size> methodSizes(Path root) {
        List<Size> sizes = new ArrayList<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var sources = manager.getJavaFileObjectsFromPaths(javaFiles(root, Integer.MAX_VALUE));
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new MethodMeter(trees, unit, sizes).scan(unit, null);
            }
            return sizes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> tooLarge(List<Size> sizes, int limit) {
        return sizes.stream()
                .filter(size -> size.lines() > limit)
                .map(size -> size.name() + " has " + size.lines() + ", allowed are " + limit)
                .toList();
    }

    /** The value below which the given share of all lies, 0 when there is nothing to measure. */
    static int quantile(List<Size> sizes, double share) {
        List<Integer> sorted = sizes.stream().map(Size::lines).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    /** What a page template contains that the content security policy forbids. */
    static List<String> findingsInPage(String template) {
        return FORBIDDEN_IN_PAGES.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(template).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    private static final class MethodMeter extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<Size> sizes;

        MethodMeter(Trees trees, CompilationUnitTree unit, List<Size> sizes) {
            this.trees = trees;
            this.unit = unit;
            this.sizes = sizes;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var positions = trees.getSourcePositions();
            long end = positions.getEndPosition(unit, method);
            if (end >= 0) {
                var lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method));
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                sizes.add(
                        new Size(file + "#" + method.getName(), Math.toIntExact(lines.getLineNumber(end) - first + 1)));
            }
            return super.visitMethod(method, null);
        }
    }
}
