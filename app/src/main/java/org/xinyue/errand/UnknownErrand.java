package org.xinyue.errand;

/** No errand of this person has this id, or its file is no longer kept. */
public final class UnknownErrand extends RuntimeException {}
