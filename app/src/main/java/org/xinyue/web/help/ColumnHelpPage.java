package org.xinyue.web.help;

import org.xinyue.web.shell.Page;

/** The complainant's guide in the public column. */
public record ColumnHelpPage(String title, GuideText guide) implements Page {}
