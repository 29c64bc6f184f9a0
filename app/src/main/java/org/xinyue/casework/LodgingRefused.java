package org.xinyue.casework;

/** A complaint that cannot be lodged as it is. The message says what to do. */
public final class LodgingRefused extends RuntimeException {
    public LodgingRefused(String message) {
        super(message);
    }
}
