package org.xinyue.web.shell;

import org.xinyue.access.Actor;

/** A part of the workbench that has messages for an official; the bell of the top bar shows their number. */
public interface BellSource {
    /** How many messages wait. Must be cheap: asked for every page. */
    int unread(Actor.Official official);
}
