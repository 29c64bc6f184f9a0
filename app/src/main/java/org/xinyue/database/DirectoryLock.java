package org.xinyue.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds {@code xinyue.lock}: one live process a data directory. The kernel lets go when the process dies, however it dies. */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseUnavailable when another process holds the directory */
    static DirectoryLock take(Path directory) {
        return tryTake(directory)
                .orElseThrow(() -> new DatabaseUnavailable("Another Xinyue is already running on " + directory
                        + ": stop it, or choose another directory with --data."));
    }

    /** Empty when another process, or another server in this process, holds the directory. */
    static Optional<DirectoryLock> tryTake(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("xinyue.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DirectoryLock(channel));
        } catch (IOException refused) {
            throw new DatabaseUnavailable(
                    "The data directory " + directory
                            + " cannot be written: give this user the right to, or choose another with --data.",
                    refused);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
