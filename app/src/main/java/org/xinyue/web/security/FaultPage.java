package org.xinyue.web.security;

import org.xinyue.web.shell.Page;

/** What is shown where no page could be: what happened, and what to do next. */
public record FaultPage(String title, String sentence, String href, String link) implements Page {}
