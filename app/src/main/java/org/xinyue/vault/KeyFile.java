package org.xinyue.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.xinyue.vault.cipher.MasterKey;

/** The master key in a file only its owner may read: 64 hex digits and a line end. */
final class KeyFile {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** The key, empty when there is no file. */
    Optional<byte[]> read() {
        try {
            refuseOthers();
            return Optional.of(parse(Files.readString(path, US_ASCII).strip()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("无法读取主密钥文件 " + path + "，请检查文件权限。", unreadable);
        }
    }

    /** Writes a fresh key; an existing file is never replaced. */
    byte[] create() {
        byte[] secret = MasterKey.generate();
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("no folder above " + path);
            }
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var file = FileChannel.open(path, options, PosixFilePermissions.asFileAttribute(OWNER))) {
                var content = ByteBuffer.wrap((HexFormat.of().formatHex(secret) + "\n").getBytes(US_ASCII));
                while (content.hasRemaining()) {
                    file.write(content);
                }
                file.force(true);
            }
            return secret;
        } catch (FileAlreadyExistsException raced) {
            return read().orElseThrow(() -> new UncheckedIOException(raced));
        } catch (IOException failed) {
            throw new UncheckedIOException("无法写入主密钥文件 " + path + "，请检查目录权限。", failed);
        }
    }

    static byte[] parse(String hex) {
        try {
            byte[] secret = HexFormat.of().parseHex(hex);
            if (secret.length == MasterKey.BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException notHex) {
            throw new VaultLocked("主密钥应为 64 位十六进制数，请恢复备份的主密钥文件后再启动。", notHex);
        }
        throw new VaultLocked("主密钥应为 64 位十六进制数，请恢复备份的主密钥文件后再启动。");
    }

    private void refuseOthers() throws IOException {
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(path);
        if (!OWNER.containsAll(granted)) {
            throw new VaultLocked("主密钥文件 " + path + " 允许他人读取，请执行 chmod 600 后再启动。");
        }
    }
}
