package org.xinyue.client.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinyue.client.wire.Json;
import org.xinyue.client.wire.WholeFile;

/**
 * The directory: {@code waiting} and {@code aside} hold a file for each sending, with its bytes beside it when it is evidence, with its reason beside it when
 * it lies aside; {@code lock} says that the spool is open. The file of a sending is written last and deleted first: without it the others mean nothing.
 */
final class SpoolFiles implements AutoCloseable {
    private static final String SENDING = ".json";
    private static final String CONTENT = ".content";
    private static final String REASON = ".reason.txt";

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path waiting;
    private final Path aside;
    private final Path lockFile;
    private final FileChannel lock;
    private final Clock clock;
    private long last;

    SpoolFiles(Path directory, Clock clock) {
        waiting = directory.resolve("waiting");
        aside = directory.resolve("aside");
        WholeFile.directory(waiting);
        WholeFile.directory(aside);
        lockFile = real(directory).resolve("lock");
        lock = lock(lockFile);
        this.clock = clock;
        tidy();
        last = Stream.concat(ids(waiting).stream(), ids(aside).stream())
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Locks the directory for this process. Within the process a set says what is open: opening and closing the file a second time would end the lock, as POSIX
     * has it.
     */
    private static FileChannel lock(Path file) {
        if (!OPEN.add(file)) {
            throw new SpoolInUse(file.resolveSibling(""));
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            unlock(file, channel);
            throw new SpoolInUse(file.resolveSibling(""));
        } catch (IOException failure) {
            unlock(file, channel);
            throw new UncheckedIOException(failure);
        }
    }

    private static void unlock(Path file, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            OPEN.remove(file);
        }
    }

    /** Removes what a process left half when it was killed. */
    private void tidy() {
        for (var folder : List.of(waiting, aside)) {
            names(folder).stream().filter(name -> !isOfUse(name)).forEach(name -> delete(folder.resolve(name)));
        }
    }

    /** A move carries bytes and reason ahead of the sending, which then lies in the other folder still. */
    private boolean isOfUse(String name) {
        var sending = name.substring(0, name.indexOf('.')) + SENDING;
        return !name.endsWith(WholeFile.PART)
                && (Files.exists(waiting.resolve(sending)) || Files.exists(aside.resolve(sending)));
    }

    /** An id after all others. */
    String next() {
        last = Math.max(last + 1, clock.millis());
        return String.format(Locale.ROOT, "%015d", last);
    }

    void put(Sending sending) {
        WholeFile.write(waiting.resolve(sending.id() + SENDING), sending.json().getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the bytes of a sending that is put in next. */
    void putContent(String id, byte[] content) {
        WholeFile.write(waiting.resolve(id + CONTENT), content);
    }

    Path content(String id) {
        var usual = waiting.resolve(id + CONTENT);
        return Files.exists(usual) ? usual : aside.resolve(id + CONTENT);
    }

    /** Ids of what waits, oldest first. */
    List<String> waiting() {
        return ids(waiting);
    }

    /** Ids of what lies aside, oldest first. */
    List<String> aside() {
        return ids(aside);
    }

    /**
     * A sending that waits.
     *
     * @throws Sending.Unreadable when its file is damaged
     */
    Sending waiting(String id) {
        return read(waiting, id);
    }

    /** As {@link #waiting(String)}, of what lies aside. */
    Sending aside(String id) {
        return read(aside, id);
    }

    String reason(String id) {
        var file = aside.resolve(id + REASON);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Sending read(Path folder, String id) {
        try {
            return Sending.read(id, Files.readString(folder.resolve(id + SENDING)));
        } catch (Json.Unreadable | IOException damaged) {
            throw new Sending.Unreadable("the file cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    void putAside(String id, String reason) {
        WholeFile.write(aside.resolve(id + REASON), reason.getBytes(StandardCharsets.UTF_8));
        moveAll(id, waiting, aside);
    }

    void putBack(String id) {
        moveAll(id, aside, waiting);
        delete(aside.resolve(id + REASON));
    }

    /** The sending moves last: until then it counts as where it was. */
    private static void moveAll(String id, Path from, Path to) {
        try {
            for (var ending : List.of(CONTENT, SENDING)) {
                if (Files.exists(from.resolve(id + ending))) {
                    WholeFile.move(from.resolve(id + ending), to.resolve(id + ending));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void forget(String id) {
        for (var folder : List.of(waiting, aside)) {
            for (var ending : List.of(SENDING, CONTENT, REASON)) {
                delete(folder.resolve(id + ending));
            }
        }
    }

    /** Forgets what lies aside, because a better one waits in its place. */
    void forgetReplaced(String id) {
        delete(aside.resolve(id + SENDING));
        delete(aside.resolve(id + REASON));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> ids(Path folder) {
        return names(folder).stream()
                .filter(name -> name.matches("\\d{15}\\.json"))
                .map(name -> name.substring(0, name.length() - SENDING.length()))
                .sorted()
                .toList();
    }

    private static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.indexOf('.') > 0)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized void close() {
        if (lock.isOpen()) {
            unlock(lockFile, lock);
        }
    }
}
