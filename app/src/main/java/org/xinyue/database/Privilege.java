package org.xinyue.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * As whom the server's programs run, because PostgreSQL refuses root.
 *
 * @param prefix put before each command; empty for an ordinary user
 * @param owner numeric user the server's files must belong to
 */
record Privilege(List<String> prefix, int owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    Privilege {
        prefix = List.copyOf(prefix);
    }

    /**
     * The first way that works here.
     *
     * @param directory holds the server's files; when an ordinary user owns it already, root acts as that user
     * @param program an executable the server's user must be able to reach
     */
    static Privilege choose(Path directory, Path program) {
        int self = ownerOf(Path.of("/proc/self"));
        if (self != ROOT) {
            return new Privilege(List.of(), self);
        }
        int owner = ownerOf(directory);
        List<Privilege> ways = owner == ROOT
                ? List.of(userNamespace(), otherUser(NOBODY), otherUserEverywhere(NOBODY))
                : List.of(otherUser(owner), otherUserEverywhere(owner), userNamespace());
        return ways.stream()
                .filter(way -> way.reaches(directory, program))
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable("PostgreSQL does not run as root and this machine allows"
                        + " neither unshare nor setpriv: start Xinyue as an ordinary user, or set XINYUE_DB_URL."));
    }

    /** A user namespace without any mapping: root's files stay root's, and the server no longer sees a root user. */
    static Privilege userNamespace() {
        return new Privilege(List.of("unshare", "-U"), ROOT);
    }

    static Privilege otherUser(int uid) {
        return new Privilege(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), uid);
    }

    /**
     * Keeps the one capability needed below a closed directory such as /root, where containers often put a clone. The
     * secure bit makes access(2), which initdb asks, honour it.
     */
    static Privilege otherUserEverywhere(int uid) {
        return new Privilege(
                List.of(
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + uid,
                        "--clear-groups",
                        "--securebits=+no_setuid_fixup",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override"),
                uid);
    }

    private boolean reaches(Path directory, Path program) {
        Path root = Path.of("/");
        return Programs.run(root, prefix, "test", "-x", directory.toString()).success()
                && Programs.run(root, prefix, "test", "-x", program.toString()).success();
    }

    /** Hands a directory and all below it to the server's user; does nothing when it already is. */
    void own(Path directory) throws IOException {
        if (ownerOf(directory) == owner) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                return give(visited);
            }
        });
    }

    FileVisitResult give(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        return FileVisitResult.CONTINUE;
    }

    private static int ownerOf(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid");
        } catch (IOException | UnsupportedOperationException unknown) {
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL runs on Linux only: set XINYUE_DB_URL to a PostgreSQL server.", unknown);
        }
    }
}
