package org.xinyue.document;

/** A file cannot be shown in the browser; the message is the sentence for the reader, and says to download it. */
public final class PreviewRefused extends RuntimeException {
    PreviewRefused(String sentence) {
        super(sentence);
    }
}
