package org.xinyue.access;

import java.util.List;
import java.util.UUID;

/**
 * A person as administrators see one.
 *
 * @param disabled true when the account cannot be used
 * @param appointments every office ever given, newest first
 */
public record Person(UUID id, String login, String name, boolean disabled, List<Appointment> appointments) {
    public Person {
        appointments = List.copyOf(appointments);
    }
}
