package org.xinyue.errand;

/**
 * What a person asks for.
 *
 * @param kind of the {@link ErrandWork} that does it
 * @param title in Chinese, without anything of the content
 * @param total rows as far as known, 0 when not
 * @param material what it works on; kept sealed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Order(String kind, String title, int total, byte[] material) {}
