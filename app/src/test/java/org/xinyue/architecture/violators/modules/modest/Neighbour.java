package org.xinyue.architecture.violators.modules.modest;

import org.xinyue.architecture.violators.modules.greedy.inside.Private;

/** Closes a cycle. */
public final class Neighbour {
    String look(Private secret) {
        return secret.toString();
    }
}
