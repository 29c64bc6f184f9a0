package org.xinyue.web.desk.register;

import org.xinyue.web.component.DateField;

/** The form that ends a body, with or without a successor. */
public record Ending(DateField on, Chooser successor) {}
