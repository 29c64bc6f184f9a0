package org.xinyue.web.desk.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One line of the history, newest first.
 *
 * @param who by name and body, as this viewer may know it
 * @param quote what was decided, null when there is nothing to say or to show
 * @param seal clause, table and digest
 */
public record HistoryEntry(
        String what, String when, String who, @Nullable String quote, String seal) {}
