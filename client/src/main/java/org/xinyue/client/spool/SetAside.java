package org.xinyue.client.spool;

import org.jspecify.annotations.Nullable;

/**
 * A sending that the platform refused, until somebody decides about it.
 *
 * @param kind null, like an empty number, when the file cannot be read
 * @param reason as a person can read it
 */
public record SetAside(String id, @Nullable Kind kind, String number, String reason) {}
