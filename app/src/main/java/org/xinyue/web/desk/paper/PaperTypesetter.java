package org.xinyue.web.desk.paper;

import org.springframework.stereotype.Component;
import org.xinyue.paper.Letter;
import org.xinyue.paper.Typesetter;
import org.xinyue.web.shell.Pages;

/** Sets letters with the template {@code desk/paper/PaperSheet.jte}. */
@Component
class PaperTypesetter implements Typesetter {
    private final Pages pages;

    PaperTypesetter(Pages pages) {
        this.pages = pages;
    }

    @Override
    public String set(Letter letter) {
        return pages.sheet(new PaperSheet(letter));
    }
}
