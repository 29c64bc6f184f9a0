package org.xinyue.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinyue.vault.cipher.MasterKey;

/** Master keys in files only their owner may read: 64 hex digits and a line end. The first is vault.key, later ones are called after their mark. */
final class KeyFiles implements KeyProvider {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int SHORT_MARK = 8;

    private final Path folder;
    private final Path first;

    KeyFiles(Path folder) {
        this.folder = folder;
        this.first = folder.resolve("vault.key");
    }

    @Override
    public String place() {
        return "目录 " + folder;
    }

    @Override
    public String howToAdd() {
        return "请检查目录 " + folder + " 的权限和磁盘空间后再试。";
    }

    @Override
    public List<MasterKey> keys() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var keys = new ArrayList<MasterKey>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "vault*.key")) {
            for (Path file : files) {
                refuseOthers(file);
                keys.add(parse(Files.readString(file, US_ASCII).strip()));
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("无法读取主密钥文件，请检查目录 " + folder + " 的权限。", unreadable);
        }
    }

    @Override
    public Optional<MasterKey> create() {
        byte[] secret = MasterKey.generate();
        var key = new MasterKey(secret);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path file = Files.exists(first)
                    ? folder.resolve("vault-" + key.mark().substring(0, SHORT_MARK) + ".key")
                    : first;
            write(file, secret);
            return Optional.of(key);
        } catch (FileAlreadyExistsException raced) {
            return keys().stream().findFirst();
        } catch (IOException failed) {
            throw new UncheckedIOException("无法写入主密钥文件，请检查目录 " + folder + " 的权限。", failed);
        }
    }

    private static void write(Path file, byte[] secret) throws IOException {
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(OWNER))) {
            var content = ByteBuffer.wrap((HexFormat.of().formatHex(secret) + "\n").getBytes(US_ASCII));
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
    }

    static MasterKey parse(String hex) {
        try {
            byte[] secret = HexFormat.of().parseHex(hex);
            if (secret.length == MasterKey.BYTES) {
                return new MasterKey(secret);
            }
        } catch (IllegalArgumentException notHex) {
            throw new VaultLocked("主密钥应为 64 位十六进制数，请恢复备份的主密钥后再启动。", notHex);
        }
        throw new VaultLocked("主密钥应为 64 位十六进制数，请恢复备份的主密钥后再启动。");
    }

    private static void refuseOthers(Path file) throws IOException {
        if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new VaultLocked("主密钥文件 " + file + " 允许他人读取，请执行 chmod 600 后再启动。");
        }
    }
}
