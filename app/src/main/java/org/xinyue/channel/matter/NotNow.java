package org.xinyue.channel.matter;

/** The procedure does not allow it at this stage, or no more. The message says why and what is possible. */
public final class NotNow extends RuntimeException {
    public NotNow(String sentence) {
        super(sentence);
    }
}
