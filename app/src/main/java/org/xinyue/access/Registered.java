package org.xinyue.access;

import java.util.UUID;

/**
 * A person with the password that opens the account once: shown to the administrator once and never again.
 *
 * @param oneTimePassword lasts three days and must be changed at the first sign-in
 */
public record Registered(UUID personId, String oneTimePassword) {
    @Override
    public String toString() {
        return "Registered[" + personId + "]";
    }
}
