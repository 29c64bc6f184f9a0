package org.xinyue.channel.drop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The folder of one system: {@code in} is the system's, {@code done} and {@code refused} are ours.
 *
 * @param root the folder named by the id of the system
 */
record Folder(Path root) {
    /** Something that writes a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    Path in() {
        return root.resolve("in");
    }

    Path done() {
        return root.resolve("done");
    }

    Path refused() {
        return root.resolve("refused");
    }

    /** Makes what is missing; false when part of it is a link, which could lead anywhere. */
    boolean prepare() throws IOException {
        for (var folder : new Path[] {root, in(), done(), refused()}) {
            if (Files.isSymbolicLink(folder)) {
                return false;
            }
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
            }
        }
        return true;
    }

    /** Moves the file, a link as a link, under its name or, when that is taken, a numbered one; gives where it lies now. */
    static Path move(Path file, Path folder) throws IOException {
        var name = file.getFileName().toString();
        var target = folder.resolve(name);
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            int dot = name.lastIndexOf('.');
            target = folder.resolve(
                    dot > 0 ? name.substring(0, dot) + "-" + number + name.substring(dot) : name + "-" + number);
        }
        try {
            return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            return Files.move(file, target);
        }
    }

    /** Writes a file that is never seen half. */
    static void write(Path file, Content content) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
