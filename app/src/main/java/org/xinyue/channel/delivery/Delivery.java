package org.xinyue.channel.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.Door;

/**
 * A sheet that was handed in (报送批次).
 *
 * @param confirmedAt null while nobody has confirmed it
 * @param endedAt null while rows may still change
 */
public record Delivery(
        UUID id,
        Door door,
        Bringer bringer,
        File file,
        Counts counts,
        State state,
        Instant receivedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    /**
     * Who handed it in: one of the two ids.
     *
     * @param clientId the registered system whose folder it lay in
     * @param personId the official who uploaded it
     * @param name of whichever it was
     */
    public record Bringer(@Nullable UUID clientId, @Nullable UUID personId, String name) {}

    /**
     * The file as it came.
     *
     * @param name made harmless
     * @param size bytes
     * @param digest SM3, 64 hex digits
     * @param notes what was noticed when it was read
     */
    public record File(String name, long size, String digest, List<String> notes) {
        public File {
            notes = List.copyOf(notes);
        }
    }

    /** On whose behalf its rows are taken. */
    ChannelIntake.Sender sender() {
        return new ChannelIntake.Sender(door, bringer.clientId());
    }
}
