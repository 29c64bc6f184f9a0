package org.xinyue.vault;

/** Something about the keys cannot be done now; the sentence says what to do instead. */
public final class VaultRefused extends RuntimeException {
    VaultRefused(String sentence) {
        super(sentence);
    }
}
