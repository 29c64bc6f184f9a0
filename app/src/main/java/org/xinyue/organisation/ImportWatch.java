package org.xinyue.organisation;

/** Looks on while a file of bodies is written, and may stop it by an exception: then nothing of it stays. */
public interface ImportWatch {
    /** Told after every few hundred rows. */
    void written(int rows, int of);

    /** Told last, still within the transaction: what is done here stands if and only if the rows do. */
    void whole(ImportReport report);
}
