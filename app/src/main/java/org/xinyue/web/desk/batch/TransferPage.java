package org.xinyue.web.desk.batch;

import java.util.List;
import org.xinyue.web.shell.Page;

/**
 * What several transfers would do, before they are done (核对批量转交).
 *
 * @param possible how many can be transferred
 * @param left why some ticked cases are not listed, "" when all are
 */
public record TransferPage(String title, List<Proposal> proposals, int possible, String left) implements Page {
    public TransferPage {
        proposals = List.copyOf(proposals);
    }
}
