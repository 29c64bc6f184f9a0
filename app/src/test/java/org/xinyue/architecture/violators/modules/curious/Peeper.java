package org.xinyue.architecture.violators.modules.curious;

import org.xinyue.architecture.violators.modules.greedy.inside.Private;

/** Looks into the inside of a module whose face it may use. */
public final class Peeper {
    String look(Private secret) {
        return secret.toString();
    }
}
