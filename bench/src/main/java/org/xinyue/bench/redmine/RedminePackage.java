package org.xinyue.bench.redmine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Debian's packages {@code redmine}, {@code redmine-pgsql} and {@code puma}: found, or installed where this user may. */
public final class RedminePackage {
    static final Path HOME = Path.of("/usr/share/redmine");
    private static final Path PUMA = Path.of("/usr/bin/puma");
    private static final Path APT = Path.of("/usr/bin/apt-get");

    /** The package must not set up a database of its own: the bench gives it one. */
    private static final String NO_DATABASE = "redmine redmine/instances/default/dbconfig-install boolean false\n";

    private RedminePackage() {}

    /** Why there is no Redmine to measure, as a sentence; empty when it is installed, now or before. */
    public static Optional<String> missing() throws IOException, InterruptedException {
        if (installed()) {
            return Optional.empty();
        }
        if (!Files.isExecutable(APT)) {
            return Optional.of("Redmine is not installed and this is no Debian: there is nothing to compare with.");
        }
        System.err.println("installing redmine, redmine-pgsql and puma");
        if (asRoot(NO_DATABASE, "debconf-set-selections")
                && asRoot("", "apt-get", "update", "-qq")
                && asRoot(
                        "",
                        "apt-get",
                        "install",
                        "-y",
                        "-qq",
                        "--no-install-recommends",
                        "redmine",
                        "redmine-pgsql",
                        "puma")
                && installed()) {
            return Optional.empty();
        }
        return Optional.of(
                "Redmine could not be installed: install the Debian packages redmine, redmine-pgsql and puma.");
    }

    private static boolean installed() {
        return Files.isRegularFile(HOME.resolve("config/application.rb"))
                && Files.isExecutable(PUMA)
                && !version("redmine-pgsql").isEmpty();
    }

    /** The version of an installed package, for example 5.0.4-5+deb12u1; empty when it is not installed. */
    static String version(String name) {
        try {
            Process asking = new ProcessBuilder("dpkg-query", "-W", "-f=${db:Status-Status} ${Version}", name)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("installed ") ? answer.substring("installed ".length()) : "";
        } catch (IOException noDebian) {
            return "";
        }
    }

    private static boolean asRoot(String input, String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>();
        if (!"root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("sudo", "-n"));
        }
        whole.addAll(List.of("env", "DEBIAN_FRONTEND=noninteractive"));
        whole.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return process.waitFor() == 0;
        } catch (IOException noSudo) {
            return false;
        }
    }
}
