package org.xinyue.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.xinyue.client.wire.WholeFile;

/**
 * Reads on in the changes where it ended last, also after a restart. The watermark is kept in a file, after everything before it was handed over: nothing is
 * missed; what was being handed over when the power failed comes a second time.
 */
public final class Feed {
    private static final int PAGE = 200;

    private final XinyueClient client;
    private final Path file;

    /** A feed whose watermark lies in this file; without the file it begins at the beginning. */
    public Feed(XinyueClient client, Path file) {
        this.client = client;
        this.file = file;
    }

    /**
     * Hands over every change since the last time. When {@code told} throws, the page comes again at the next reading.
     *
     * @return how many there were
     */
    public synchronized int read(Consumer<Changes.Change> told) {
        int count = 0;
        boolean more = true;
        while (more) {
            var since = watermark();
            var page = client.changes(since, PAGE);
            page.changes().forEach(told);
            count += page.changes().size();
            more = page.more();
            if (!page.watermark().equals(since)) {
                WholeFile.write(file, page.watermark().getBytes(StandardCharsets.UTF_8));
            }
        }
        return count;
    }

    private String watermark() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
