package org.xinyue.channel;

import java.util.UUID;
import org.xinyue.intake.Channel;

/**
 * One door (受理入口): a channel as one body keeps it. Two cities that each run a hotline have two doors, and each numbers its own work orders.
 *
 * @param bodyId the receiving body, which answers for what came in here (A3.OWNER)
 */
public record Door(Channel channel, UUID bodyId) {}
