package org.xinyue.channel.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.xinyue.channel.Fault;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.document.Documents;

/**
 * A file as it came over the line (到达的文件), whole before anything is asked of the database: a slow line keeps nobody waiting but itself, and what must be
 * done anew reads it again.
 */
final class ArrivedFile implements AutoCloseable {
    /** How long a line may take for a file. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path path;

    private ArrivedFile(Path path) {
        this.path = path;
    }

    /**
     * Waits for the whole file, or for a byte more than one may have, which the dossier then refuses by its own sentence.
     *
     * @throws SubmissionRefused when the line takes longer than this
     */
    static ArrivedFile of(InputStream line, Duration patience) throws IOException {
        var file = new ArrivedFile(Files.createTempFile("xinyue-arrived-", null));
        try {
            file.take(line, System.nanoTime() + patience.toNanos());
            return file;
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    private void take(InputStream line, long end) throws IOException {
        var piece = new byte[16 * 1024];
        long left = Documents.LARGEST + 1;
        try (var out = Files.newOutputStream(path)) {
            for (int read = line.read(piece); read >= 0 && left > 0; read = line.read(piece)) {
                int kept = (int) Math.min(read, left);
                out.write(piece, 0, kept);
                left -= kept;
                if (System.nanoTime() > end) {
                    throw new SubmissionRefused(
                            List.of(new Fault("", Fault.Kind.INVALID, "文件传得太慢，没有收下；请检查网络，或压缩图片、拆分文件后再发送")));
                }
            }
        }
    }

    InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
