package org.xinyue.web.desk.batch;

import java.util.UUID;
import org.xinyue.web.component.Tag;

/**
 * What became of one case.
 *
 * @param words where it went, or why it did not and what to do next
 */
public record Outcome(UUID caseId, String number, String title, Tag tag, String words) {}
