package org.xinyue.web.security;

import org.xinyue.web.component.show.Fault;
import org.xinyue.web.shell.Page;

/**
 * What is shown where no page could be.
 *
 * @param office true on the officials' face, where their menu stays
 */
public record FaultPage(Fault fault, boolean office) implements Page {
    @Override
    public String title() {
        return fault.title();
    }
}
