package org.xinyue.web.desk.act;

import java.util.List;
import org.xinyue.web.desk.dossier.HistoryEntry;

/**
 * What stands between the officer and the act.
 *
 * @param css red or amber
 * @param lines what happened meanwhile, newest first; empty when nothing did
 */
public record Warning(String css, String sentence, List<HistoryEntry> lines) {
    public Warning {
        lines = List.copyOf(lines);
    }
}
