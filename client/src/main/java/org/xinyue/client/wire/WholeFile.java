package org.xinyue.client.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that are there whole or not at all, also after the power failed; only their owner may read them. */
public final class WholeFile {
    /** Ending of what is not whole yet; such a file means nothing and may be deleted. */
    public static final String PART = ".part";

    private WholeFile() {}

    /** Writes the file, in place of an earlier one. */
    public static void write(Path file, byte[] content) {
        var part = file.resolveSibling(file.getFileName() + PART);
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, owners(part, "rw-------"));
            try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            move(part, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Moves it as one step, in place of an earlier one. */
    public static void move(Path file, Path to) throws IOException {
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        settle(to);
    }

    /** Makes a directory that only its owner may enter, and those above it. */
    public static void directory(Path directory) {
        try {
            Files.createDirectories(directory, owners(directory, "rwx------"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets the name itself reach the disk; Windows does that by itself and opens no directory. */
    private static void settle(Path file) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        if (directory != null && isPosix(directory)) {
            try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static FileAttribute<?>[] owners(Path file, String permissions) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
