package org.xinyue.architecture.violators.modules.listless;

/** Something in a module without a list. */
public final class Anything {}
