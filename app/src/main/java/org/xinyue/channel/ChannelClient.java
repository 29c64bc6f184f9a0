package org.xinyue.channel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.Channel;

/**
 * A system that may send at a door (接入方). Its secret and its keys are not in here.
 *
 * @param id also what it signs in with
 * @param bodyId the receiving body on whose behalf it sends
 * @param validTo first day on which it may send no longer, null while no end is known; the first day itself when it was ended on it or before
 * @param perMinute how many requests it may make in a minute
 */
public record ChannelClient(
        UUID id,
        Channel channel,
        UUID bodyId,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int perMinute) {

    /** The door it stands at. */
    public Door door() {
        return new Door(channel, bodyId);
    }

    /** True when it may send on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** True when it may send neither on this day nor on a later one. */
    public boolean isEndedOn(LocalDate day) {
        return validTo != null && (!day.isBefore(validTo) || !validTo.isAfter(validFrom));
    }
}
