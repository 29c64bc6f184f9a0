package org.xinyue.web.desk.register;

import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Field;

/** Choosing a body: those found so far, and the words to look for others. */
public record Chooser(Choices choices, Field words) {}
