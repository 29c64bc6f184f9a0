package org.xinyue.web.component.list;

import org.xinyue.web.component.Tone;

/**
 * One card that counts a part of a list and leads to it (分组卡): {@code component/list/buckets.jte}.
 *
 * @param tone red when it must not wait, amber when it should not
 * @param unit what is counted, e.g. 件
 * @param current true for the part that is shown
 */
public record Bucket(String label, int count, String unit, Tone tone, String href, boolean current) {}
