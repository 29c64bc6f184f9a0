package org.xinyue.architecture.violators.unmarked;

/** Lies in a package that says nothing about null. */
public final class NotNullMarked {}
