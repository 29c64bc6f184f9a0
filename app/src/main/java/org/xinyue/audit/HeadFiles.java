package org.xinyue.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The heads in the data directory, {@code audit/2026-03-02.head}, and the keys beside the vault's. */
record HeadFiles(Path data) {
    private static final String SUFFIX = ".head";

    Path keyFile() {
        return data.resolve("keys").resolve("audit.key");
    }

    Path folder() {
        return data.resolve("audit");
    }

    Path file(LocalDate day) {
        return folder().resolve(day + SUFFIX);
    }

    /** Every file with a name that ends like a head's, in the order of the days. */
    List<Path> files() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("无法读取目录 " + folder() + "，请检查权限。", unreadable);
        }
    }

    /** The head in a file, empty when it is none or carries the name of another day. */
    Optional<DayHead> read(Path file) {
        try {
            return DayHead.parse(Files.readString(file, UTF_8)).filter(head -> file.equals(file(head.day())));
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("无法读取 " + file + "，请检查权限。", unreadable);
        }
    }

    /** The heads that can be read, oldest first. */
    List<DayHead> heads() {
        List<DayHead> heads = new ArrayList<>();
        files().forEach(file -> read(file).ifPresent(heads::add));
        return heads;
    }

    void write(DayHead head) {
        try {
            WholeFile.write(file(head.day()), head.file(), PosixFilePermissions.fromString("r--r-----"));
        } catch (IOException failed) {
            throw new UncheckedIOException("无法写入审计日首 " + file(head.day()) + "，请检查磁盘空间和目录权限。", failed);
        }
    }
}
