package org.xinyue.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, carried in the class path as an archive and unpacked once. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * Unpacks below {@code directory}, unless that archive was unpacked there before. A second process doing the same at
     * the same time is harmless: the last step is one rename.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     */
    static Path unpacked(Path directory) {
        String archive = archive(System.getProperty("os.arch").toLowerCase(Locale.ROOT));
        try {
            Path home = directory.resolve("postgres-" + fingerprint(archive)).toAbsolutePath();
            if (!Files.isDirectory(home)) {
                Files.createDirectories(directory);
                Path unfinished = Files.createTempDirectory(directory, ".unpacking-");
                unpack(archive, unfinished);
                publish(unfinished, home);
            }
            return home;
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "PostgreSQL cannot be unpacked below " + directory + " (about 60 MB): make room there, or choose"
                            + " another directory with --data.",
                    failure);
        }
    }

    private static String archive(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default ->
                throw new DatabaseUnavailable(
                        "No PostgreSQL is carried for " + architecture + ": set XINYUE_DB_URL to a PostgreSQL server.");
        };
    }

    private static InputStream open(String archive) {
        InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new DatabaseUnavailable("This build carries no PostgreSQL for this machine (" + archive
                    + "): set XINYUE_DB_URL to a PostgreSQL server.");
        }
        return stream;
    }

    private static String fingerprint(String archive) throws IOException {
        try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(withParent(path), Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, withParent(path));
                    Files.setPosixFilePermissions(
                            path,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static Path withParent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return path;
    }

    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException publishedByAnother) {
            delete(unfinished);
            if (!Files.isDirectory(home)) {
                throw publishedByAnother;
            }
        }
    }

    /** Removes a directory with all it holds; nothing happens when it is not there. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException vanished) {
            throw vanished.getCause();
        }
    }
}
