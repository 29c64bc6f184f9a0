package org.xinyue.web.desk.export;

import org.xinyue.web.shell.Page;

/** Says why a list is not exported and what to do instead. */
public record TooManyPage(String sentence) implements Page {
    @Override
    public String title() {
        return "清单太长，没有导出";
    }
}
