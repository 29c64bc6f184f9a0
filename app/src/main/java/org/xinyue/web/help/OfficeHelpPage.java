package org.xinyue.web.help;

import java.util.List;
import org.xinyue.web.shell.Page;

/**
 * A guide in the office.
 *
 * @param choices every guide, this person's own first
 */
public record OfficeHelpPage(String title, GuideText guide, List<Choice> choices) implements Page {
    public OfficeHelpPage {
        choices = List.copyOf(choices);
    }

    /** One guide to choose. */
    public record Choice(String title, String href, boolean own, boolean open) {}
}
