package org.xinyue.architecture.violators.modules.greedy.inside;

/** Public for its own module only. */
public final class Private {}
