package org.xinyue.vault;

/** The vault cannot be used at all; the message says what an operator must do. */
public final class VaultLocked extends RuntimeException {
    VaultLocked(String sentence) {
        super(sentence);
    }

    VaultLocked(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
