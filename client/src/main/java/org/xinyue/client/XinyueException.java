package org.xinyue.client;

import org.jspecify.annotations.Nullable;

/** Something was not carried out. What to do about it is said by which of the three it is. */
public abstract sealed class XinyueException extends RuntimeException permits NotSignedIn, Refused, Unavailable {
    XinyueException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
