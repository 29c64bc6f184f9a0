package org.xinyue.web.shell;

import java.util.List;
import org.xinyue.access.Actor;

/** A part of the workbench that adds entries to the side menu; every bean of this type is asked for each page. */
public interface MenuSource {
    /** The entries this official may use, in order; empty when none. Must be cheap: asked for every page. */
    List<MenuItem> items(Actor.Official official);
}
