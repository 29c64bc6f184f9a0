package org.xinyue.errand;

import java.io.IOException;
import java.io.OutputStream;

/** One errand in the hands of who does it. */
public interface Assignment {
    Errand errand();

    /** What it works on, as handed in. */
    byte[] material();

    /**
     * Says how far it has come. Stops the work by an exception, which must be let through, when the person has cancelled or the platform is closing.
     *
     * @param total how much there is in all, as far as known now
     */
    void advance(int done, int total);

    /** The file to write: sealed on its way to the disk, in constant memory. Closing it completes it. */
    OutputStream file() throws IOException;

    /** Ends the errand with the file that was written and closed. */
    void deliver(String fileName, long bytes, String sentence);

    /**
     * Ends the errand without a file, in the caller's transaction: what the errand changed and its end stand together or not at all. Stops by an exception
     * when the person has cancelled meanwhile.
     */
    void finish(String sentence);
}
