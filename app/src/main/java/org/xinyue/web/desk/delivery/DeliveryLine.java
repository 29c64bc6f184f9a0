package org.xinyue.web.desk.delivery;

import org.xinyue.web.component.Tag;

/**
 * One delivery in the list.
 *
 * @param counts in one sentence
 * @param when formatted time
 */
public record DeliveryLine(String href, String file, String door, String when, String by, Tag state, String counts) {}
