package org.xinyue.web.desk;

import org.springframework.http.HttpStatus;

/** A page that this official is not shown. Unknown and forbidden are never told apart. */
public final class DeskRefused extends RuntimeException {
    private final HttpStatus status;

    private DeskRefused(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public static DeskRefused notFound(String sentence) {
        return new DeskRefused(HttpStatus.NOT_FOUND, sentence);
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
