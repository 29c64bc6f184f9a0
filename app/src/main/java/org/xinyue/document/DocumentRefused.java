package org.xinyue.document;

/** A file is not taken; the message is the sentence for the person who sent it and never contains the file's name. */
public final class DocumentRefused extends RuntimeException {
    DocumentRefused(String sentence) {
        super(sentence);
    }
}
