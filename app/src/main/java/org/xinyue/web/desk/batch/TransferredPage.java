package org.xinyue.web.desk.batch;

import java.util.List;
import org.xinyue.web.shell.Page;

/**
 * What became of each case of a batch (批量转交结果).
 *
 * @param summary e.g. 已转交 3 件，未转交 1 件
 */
public record TransferredPage(String title, String summary, List<Outcome> outcomes) implements Page {
    public TransferredPage {
        outcomes = List.copyOf(outcomes);
    }
}
