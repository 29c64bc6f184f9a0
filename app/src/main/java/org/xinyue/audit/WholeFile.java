package org.xinyue.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Writes a file wholly or not at all, forced to disk, and never over another. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Gives the file its name in the last step, after its content has reached the disk.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is a file of this name
     */
    static void write(Path file, byte[] content, Set<PosixFilePermission> permissions) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(unfinished, options, PosixFilePermissions.asFileAttribute(permissions))) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        try {
            // A rename would replace a file of this name without a word; a second name for the same file does not.
            Files.createLink(absolute, unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
