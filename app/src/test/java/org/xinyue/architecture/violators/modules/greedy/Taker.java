package org.xinyue.architecture.violators.modules.greedy;

import org.xinyue.architecture.violators.modules.modest.Neighbour;

/** Uses a module it was not allowed to use. */
public final class Taker {
    String take(Neighbour neighbour) {
        return neighbour.toString();
    }
}
