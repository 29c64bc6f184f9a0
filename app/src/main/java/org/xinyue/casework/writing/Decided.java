package org.xinyue.casework.writing;

import org.xinyue.casework.CaseFile;
import org.xinyue.casework.HistoryLine;

/**
 * A decision that every receiving body is told of (须回告的决定); published inside the act's transaction, so that the decision and its notices stand or fall
 * together.
 *
 * @param file the case after the act
 * @param line the act's line in the history
 */
public record Decided(CaseFile file, HistoryLine line, Reported kind) {}
