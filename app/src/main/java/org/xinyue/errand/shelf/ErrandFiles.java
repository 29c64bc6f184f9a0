package org.xinyue.errand.shelf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xinyue.vault.Vault;

/** The sealed results of errands on disk, named by their id alone; unfinished ones end in {@value #UNFINISHED}. */
@Component
public class ErrandFiles {
    private static final String UNFINISHED = ".part";
    private static final int BUFFER = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ErrandFiles.class);

    private final Vault vault;
    private final Path root;

    ErrandFiles(Vault vault, @Value("${xinyue.data:data}") Path data) {
        this.vault = vault;
        this.root = data.resolve("errands");
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException failure) {
            throw new UncheckedIOException("无法使用后台任务目录 " + root + "，请检查磁盘和目录权限。", failure);
        }
    }

    /** An unfinished file of this errand; what an earlier attempt left is overwritten. */
    public OutputStream write(UUID id) throws IOException {
        return vault.sealing(id, new BufferedOutputStream(Files.newOutputStream(unfinished(id)), BUFFER));
    }

    /** Makes the unfinished file the result. */
    public void complete(UUID id) {
        try (var channel = FileChannel.open(unfinished(id), StandardOpenOption.WRITE)) {
            channel.force(true);
            Files.move(unfinished(id), path(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("导出的文件没有保存成功，请检查磁盘。", failure);
        }
    }

    /** The plain content; no byte of a tampered chunk is handed out. */
    public InputStream open(UUID id) throws IOException {
        return vault.opening(id, Files.newInputStream(path(id)));
    }

    /** Leaves nothing of an errand on disk. */
    public void discard(UUID id) {
        for (var file : List.of(path(id), unfinished(id))) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                LOG.warn(
                        "A file of an errand could not be deleted: {}",
                        left.getClass().getSimpleName());
            }
        }
    }

    /** Errands of which there is a file, whole or not; a file of any other name is none of ours. */
    public Set<UUID> present() {
        var ids = new HashSet<UUID>();
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.toList()) {
                ids.add(UUID.fromString(file.getFileName().toString().replace(UNFINISHED, "")));
            }
        } catch (IOException | IllegalArgumentException failure) {
            LOG.warn(
                    "The folder of errands could not be read whole: {}",
                    failure.getClass().getSimpleName());
        }
        return ids;
    }

    private Path path(UUID id) {
        return root.resolve(id.toString());
    }

    private Path unfinished(UUID id) {
        return root.resolve(id + UNFINISHED);
    }
}
