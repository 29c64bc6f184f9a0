package org.xinyue.access.session;

import java.util.UUID;

/**
 * Somebody who has just come in.
 *
 * @param credentialVersion of the password that opened
 * @param address where the person comes from
 * @param device what the browser says of itself; only its kind and system are kept
 * @param failuresBefore wrong passwords since the last right one
 */
public record Visit(UUID personId, int credentialVersion, String address, String device, int failuresBefore) {}
