package org.xinyue.casework.procedure.variant;

import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.FirmSize;

/**
 * What decides which rules a complaint falls under: its door, its matter, and the size of the firm (来件).
 *
 * @param size as the firm states it, for the day the contract was signed
 */
public record Arrival(Channel channel, BreachKind kind, FirmSize size) {
    public static Arrival of(Complaint complaint) {
        return new Arrival(
                complaint.channel(), complaint.matter().kind(), complaint.firm().size());
    }
}
