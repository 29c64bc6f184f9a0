package org.xinyue.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One line as PostgreSQL copies it out in binary (COPY … FORMAT binary): digested from the bytes that came, because making
 * objects of them first costs more than the digest.
 */
final class CopiedLine {
    /** The columns in the order that {@link #read} expects. */
    static final String COPY = """
            COPY (SELECT number, at, actor_id, actor, act, subject, detail, previous, digest
                  FROM audit_entry ORDER BY number) TO STDOUT (FORMAT binary)""";

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(ISO_8859_1);
    private static final int COLUMNS = 9;
    private static final int AT = 1;
    private static final int ACTOR_ID = 2;
    private static final int ACT = 4;
    private static final int SUBJECT = 5;
    private static final int DETAIL = 6;
    private static final int PREVIOUS = 7;
    private static final int DIGEST = 8;
    /** PostgreSQL counts microseconds from 2000 on; here they are counted from 1970 on. */
    private static final long BEGINNING = 946_684_800_000_000L;

    private final byte[] bytes;
    private final int[] from = new int[COLUMNS];
    private final int[] length = new int[COLUMNS];
    private final long number;

    private CopiedLine(byte[] bytes, ByteBuffer row) {
        this.bytes = bytes;
        for (int column = 0; column < COLUMNS; column++) {
            // Nothing is null but the actor's id, for which the digest takes nothing as well.
            length[column] = Math.max(row.getInt(), 0);
            from[column] = row.position();
            row.position(from[column] + length[column]);
        }
        this.number = row.getLong(from[0]);
    }

    /** The line in one message of the server, or null when it holds only the beginning or the end of the copy. */
    static @Nullable CopiedLine read(byte[] message) {
        var row = ByteBuffer.wrap(message);
        if (message.length >= SIGNATURE.length
                && Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            row.position(SIGNATURE.length + Integer.BYTES);
            int extension = row.getInt();
            row.position(row.position() + extension);
        }
        boolean line = row.remaining() >= Short.BYTES && row.getShort() == COLUMNS;
        return line ? new CopiedLine(message, row) : null;
    }

    long number() {
        return number;
    }

    boolean follows(CopiedLine before) {
        return number == before.number + 1
                && Arrays.equals(
                        bytes,
                        from[PREVIOUS],
                        from[PREVIOUS] + length[PREVIOUS],
                        before.bytes,
                        before.from[DIGEST],
                        before.from[DIGEST] + before.length[DIGEST]);
    }

    boolean begins() {
        return number == 1 && text(PREVIOUS).equals(AuditTrail.START);
    }

    String digest() {
        return text(DIGEST);
    }

    String subject() {
        return text(SUBJECT);
    }

    String detail() {
        return text(DETAIL);
    }

    boolean is(byte[] act) {
        return Arrays.equals(bytes, from[ACT], from[ACT] + length[ACT], act, 0, act.length);
    }

    /** Whether the digest that stands in the line is the one its words give. */
    boolean holds(LineDigest digest) {
        column(digest, PREVIOUS);
        digest.number(number);
        digest.moment(BEGINNING + row().getLong(from[AT]));
        digest.id(bytes, from[ACTOR_ID], length[ACTOR_ID]);
        for (int column = ACTOR_ID + 1; column <= DETAIL; column++) {
            column(digest, column);
        }
        byte[] own = digest.finish();
        if (length[DIGEST] != 2 * own.length) {
            return false;
        }
        for (int index = 0; index < own.length; index++) {
            int at = from[DIGEST] + 2 * index;
            if (bytes[at] != LineDigest.digit(own[index] >>> 4) || bytes[at + 1] != LineDigest.digit(own[index])) {
                return false;
            }
        }
        return true;
    }

    private void column(LineDigest digest, int column) {
        digest.part(bytes, from[column], length[column]);
    }

    private ByteBuffer row() {
        return ByteBuffer.wrap(bytes);
    }

    private String text(int column) {
        return new String(bytes, from[column], length[column], UTF_8);
    }
}
