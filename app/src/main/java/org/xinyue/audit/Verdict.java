package org.xinyue.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found: two answers, because a trail whose tail was cut off is still a chain.
 *
 * @param lines lines there are
 * @param heads heads there are
 * @param signed lines the last head answers for; nothing proves that no line was cut off after these
 * @param broken why the trail is not intact (完好), null when chain and signatures hold
 * @param missing why it is not complete (完整), null when all that was signed is there
 */
record Verdict(
        long lines,
        int heads,
        long signed,
        @Nullable Fault broken,
        @Nullable Fault missing) {
    boolean intact() {
        return broken == null;
    }

    boolean complete() {
        return missing == null;
    }
}
