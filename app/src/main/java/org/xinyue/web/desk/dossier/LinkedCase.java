package org.xinyue.web.desk.dossier;

import org.xinyue.web.component.Tag;

/**
 * Another case that belongs beside this one (关联投诉).
 *
 * @param why what the two have in common
 */
public record LinkedCase(String href, String number, String title, Tag stage, String why) {}
