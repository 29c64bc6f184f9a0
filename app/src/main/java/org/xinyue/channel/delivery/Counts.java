package org.xinyue.channel.delivery;

/**
 * Rows of a delivery by what became of them. No row is without: the five always add up to the rows of the file.
 *
 * @param rows as counted when the file was read
 */
public record Counts(int rows, int ready, int accepted, int repeated, int refused, int unprocessed) {
    public Counts {
        if (rows != ready + accepted + repeated + refused + unprocessed) {
            throw new IllegalStateException("of %d rows %d are accounted for"
                    .formatted(rows, ready + accepted + repeated + refused + unprocessed));
        }
    }

    /** Rows that go back to the channel. */
    public int returned() {
        return refused + unprocessed;
    }

    /** In one sentence. */
    public String sentence() {
        return "共 %,d 行：已受理 %,d，此前已受理 %,d，退回 %,d".formatted(rows, accepted, repeated, refused)
                + (unprocessed == 0 ? "" : "，未处理 %,d".formatted(unprocessed))
                + (ready == 0 ? "" : "，可以受理 %,d".formatted(ready));
    }
}
