package org.xinyue.calendar;

/** A holiday notice that cannot be loaded. The message says what to correct. */
public final class NoticeRefused extends RuntimeException {
    public NoticeRefused(String message) {
        super(message);
    }
}
