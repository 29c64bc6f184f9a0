package org.xinyue.channel.delivery;

/** Something that cannot be done to a delivery; the sentence says what to do next. */
public final class DeliveryRefused extends RuntimeException {
    public DeliveryRefused(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
