package org.xinyue.web.desk.report;

import org.xinyue.web.component.Tag;

/**
 * One notice on the page of its case (回告).
 *
 * @param to receiving body and door
 * @param sent under which number, when and in which form
 * @param receipt when and by whom it was signed for, or until when it should be
 */
public record ReportEntry(String act, String to, String sent, Tag tag, String receipt) {}
