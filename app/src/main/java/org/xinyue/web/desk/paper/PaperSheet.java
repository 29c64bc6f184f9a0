package org.xinyue.web.desk.paper;

import java.util.List;
import org.xinyue.paper.Letter;
import org.xinyue.web.shell.Page;

/** A letter as it is printed: the template of all papers. */
public record PaperSheet(Letter letter) implements Page {
    @Override
    public String title() {
        return letter.kind().label();
    }

    /** All but the last part, which keeps together with the signature: nobody signs an empty page. */
    public List<Letter.Block> opening() {
        return letter.blocks().subList(0, letter.blocks().size() - 1);
    }
}
