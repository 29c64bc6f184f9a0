package org.xinyue.demo.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One thing that a system sends.
 *
 * @param about which complaint: the position of the move that sent it first, its own when it is new
 */
record Move(What what, int about) {
    /** What is sent. */
    enum What {
        /** A new complaint. */
        SEND,
        /** A new complaint that the channel received five days ago. */
        SEND_LATE,
        /** An earlier complaint once more, word by word. */
        RESEND,
        /** Another complaint under an earlier number. */
        REUSE_NUMBER,
        /** Something that cannot be taken. */
        NONSENSE,
        /** A supplement to an earlier complaint. */
        SUPPLEMENT
    }

    private static final List<What> AFTER_THE_FIRST =
            List.of(What.RESEND, What.REUSE_NUMBER, What.NONSENSE, What.SEND_LATE, What.SUPPLEMENT, What.NONSENSE);

    /** So many moves; the same seed always gives the same. */
    static List<Move> script(long seed, int count) {
        var chance = new Random(seed);
        var moves = new ArrayList<Move>();
        while (moves.size() < count) {
            int first = moves.size();
            moves.add(new Move(What.SEND, first));
            var rest = new ArrayList<>(AFTER_THE_FIRST);
            Collections.shuffle(rest, chance);
            for (var what : rest) {
                boolean isNew = what == What.SEND_LATE || what == What.NONSENSE;
                moves.add(new Move(what, isNew ? moves.size() : first));
            }
        }
        return List.copyOf(moves.subList(0, count));
    }
}
