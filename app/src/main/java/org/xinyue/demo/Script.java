package org.xinyue.demo;

import static org.xinyue.casework.procedure.Act.*;

import java.util.ArrayList;
import java.util.List;
import org.xinyue.casework.procedure.Act;

/** What happens in one demonstration case: acts, and how many working days each comes after the one before. */
record Script(List<Move> moves, int since) {
    /** An act, so many working days after the one before. */
    record Move(Act act, int after) {}

    private static final Script RECEIVED = new Script(List.of(), 1);
    private static final Script TAKEN_UP =
            RECEIVED.then(ACCEPT, 1).then(TRANSFER, 1).then(TAKE_UP, 1);
    private static final Script ORDERED =
            TAKEN_UP.then(INQUIRE, 0).then(RESPOND, 2).then(FIND_TRUE, 1).then(ORDER_RECTIFICATION, 1);
    private static final Script CERTIFIED = ORDERED.then(REPORT_RECTIFIED, 9).then(CERTIFY, 2);
    private static final Script NOTICED = ORDERED.then(NOTICE_CONFIRMATION, 8);
    private static final Script CONFIRMED = NOTICED.then(MAKE_STATEMENT, 3).then(CONFIRM_BREACH, 2);
    private static final Script UNTRUE =
            TAKEN_UP.then(INQUIRE, 0).then(RESPOND, 2).then(FIND_UNTRUE, 1).then(ANSWER, 1);

    Script {
        moves = List.copyOf(moves);
    }

    private Script then(Act act, int after) {
        var longer = new ArrayList<>(moves);
        longer.add(new Move(act, after));
        return new Script(longer, since);
    }

    /** The last act, or the submission, lies so many working days before today. */
    private Script since(int workdays) {
        return new Script(moves, workdays);
    }

    /** Forty-two cases in all stages; some with time left, some due today, some late. */
    static List<Script> all() {
        return List.of(
                RECEIVED.since(0),
                RECEIVED.since(1),
                RECEIVED.since(3),
                RECEIVED.since(5),
                RECEIVED.then(RETURN_FOR_COMPLETION, 1).since(2),
                RECEIVED.then(RETURN_FOR_COMPLETION, 1).then(COMPLETE, 3).since(1),
                RECEIVED.then(ACCEPT, 1).since(1),
                RECEIVED.then(ACCEPT, 1).since(2),
                RECEIVED.then(ACCEPT, 1).then(TRANSFER, 1).since(0),
                RECEIVED.then(ACCEPT, 1).then(TRANSFER, 1).since(2),
                RECEIVED.then(ACCEPT, 1).then(TRANSFER, 0).then(HAND_BACK, 1).since(1),
                RECEIVED.then(REFUSE, 2).since(9),
                RECEIVED.then(REFUSE, 1).then(APPEAL, 4).since(3),
                RECEIVED.then(ACCEPT, 1).then(WITHDRAW, 1).since(6),
                RECEIVED.then(MERGE, 1).since(2),
                TAKEN_UP.since(0),
                TAKEN_UP.since(3),
                TAKEN_UP.since(4),
                TAKEN_UP.since(7),
                TAKEN_UP.then(INQUIRE, 0).since(1),
                TAKEN_UP.then(INQUIRE, 0).then(RESPOND, 2).since(0),
                TAKEN_UP.then(ASK_COMPLAINANT, 1).since(1),
                TAKEN_UP.then(FIND_PARTLY_TRUE, 3).since(1),
                ORDERED.since(4),
                ORDERED.since(15),
                ORDERED.since(24),
                ORDERED.then(ASK_EXTENSION, 10).since(1),
                ORDERED.then(ASK_EXTENSION, 12).then(GRANT_EXTENSION, 1).since(5),
                ORDERED.then(REPORT_RECTIFIED, 12).since(1),
                CERTIFIED.since(1),
                CERTIFIED.then(ANSWER, 1).since(5),
                CERTIFIED.then(ANSWER, 1).then(RATE, 2).since(12),
                CERTIFIED.then(ANSWER, 1).then(RATE, 1).since(20),
                NOTICED.since(2),
                NOTICED.then(MAKE_STATEMENT, 3).since(1),
                CONFIRMED.since(0),
                CONFIRMED.then(REPORT_CONFIRMATION, 1).since(6),
                CONFIRMED.then(REPORT_CONFIRMATION, 1).then(OBJECT, 4).since(5),
                UNTRUE.since(3),
                UNTRUE.then(RATE, 2).since(14),
                UNTRUE.then(REOPEN_DISSATISFIED, 2).since(2),
                TAKEN_UP.then(FIND_LAWFUL_CHANGE, 3)
                        .then(ANSWER, 1)
                        .then(RATE, 3)
                        .since(8));
    }

    /** Working days from the submission to today. */
    int length() {
        return since + moves.stream().mapToInt(Move::after).sum();
    }
}
