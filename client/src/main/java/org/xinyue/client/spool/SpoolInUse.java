package org.xinyue.client.spool;

import java.nio.file.Path;

/** Another process, or another part of this one, has the directory open. Two would send in no order. */
public final class SpoolInUse extends RuntimeException {
    SpoolInUse(Path directory) {
        super("the spool " + directory + " is open elsewhere: end that process first, or give each its own directory");
    }
}
