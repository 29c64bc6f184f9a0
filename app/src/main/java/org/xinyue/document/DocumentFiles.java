package org.xinyue.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xinyue.vault.Vault;

/** The sealed files on disk, named by their id alone. A file is whole or absent: temporary, fsync, rename. */
@Component
class DocumentFiles {
    static final long LARGEST = 20L * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(DocumentFiles.class);

    private final Vault vault;
    private final Path root;
    private final Path unfinished;

    DocumentFiles(Vault vault, @Value("${xinyue.data:data}") Path data) {
        this.vault = vault;
        this.root = data.resolve("documents");
        this.unfinished = root.resolve("unfinished");
        try {
            Files.createDirectories(unfinished);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            removeUnfinished();
        } catch (IOException failure) {
            throw new UncheckedIOException("无法使用材料目录 " + root + "，请检查磁盘和目录权限。", failure);
        }
    }

    /** What a crash left half-written was never acknowledged to anybody. */
    private void removeUnfinished() throws IOException {
        try (Stream<Path> left = Files.list(unfinished)) {
            for (Path file : left.toList()) {
                Files.delete(file);
                LOG.info("Removed an unfinished upload left by the previous run.");
            }
        }
    }

    /** Seals the content below its id and says what it was. Nothing remains when it is refused. */
    Written write(UUID id, FileName name, InputStream content) {
        Path temporary = unfinished.resolve(id.toString());
        try {
            var digest = new SM3Digest();
            var probe = new ContentProbe();
            long bytes = seal(id, content, temporary, digest, probe);
            probe.require(name.kind());
            if (probe.isZip()) {
                ContentProbe.insideZip(name.kind(), vault.opening(id, Files.newInputStream(temporary)));
            }
            Path target = path(id);
            Files.createDirectories(folderOf(id));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            sync(folderOf(id));
            return new Written(bytes, hex(digest));
        } catch (IOException failure) {
            throw new UncheckedIOException("文件没有保存成功，请重新上传。", failure);
        } finally {
            discard(temporary);
        }
    }

    private long seal(UUID id, InputStream content, Path temporary, SM3Digest digest, ContentProbe probe)
            throws IOException {
        long total = 0;
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
            OutputStream sealing = vault.sealing(id, new KeepOpen(file));
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > LARGEST) {
                    throw new DocumentRefused(Admission.TOO_LARGE);
                }
                digest.update(buffer, 0, read);
                probe.take(buffer, read);
                sealing.write(buffer, 0, read);
            }
            sealing.close();
            file.flush();
            channel.force(true);
        }
        if (total == 0) {
            throw new DocumentRefused(Admission.EMPTY);
        }
        return total;
    }

    /** The plain content. Each chunk is authenticated before it is read, the whole against its digest at the end. */
    InputStream open(UUID id, String sm3) {
        try {
            return new Verified(vault.opening(id, Files.newInputStream(path(id))), sm3);
        } catch (NoSuchFileException missing) {
            throw new UncheckedIOException("材料文件不在磁盘上，请联系系统管理员从备份恢复。", missing);
        } catch (IOException failure) {
            throw new UncheckedIOException("材料文件无法读取，请联系系统管理员检查磁盘。", failure);
        }
    }

    void delete(UUID id) {
        discard(path(id));
    }

    private Path path(UUID id) {
        return folderOf(id).resolve(id.toString());
    }

    /** 256 folders by the last two digits; the first digits of a key are its time. */
    private Path folderOf(UUID id) {
        String digits = id.toString();
        return root.resolve(digits.substring(digits.length() - 2));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warn("A sealed file could not be deleted: {}", left.getClass().getSimpleName());
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static String hex(SM3Digest digest) {
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    /** Length and digest of the plain content. */
    record Written(long bytes, String sm3) {}

    /** Keeps the channel open past the end of the seal, to force it to disk. */
    private static final class KeepOpen extends java.io.FilterOutputStream {
        KeepOpen(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
