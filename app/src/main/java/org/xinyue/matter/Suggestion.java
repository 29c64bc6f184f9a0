package org.xinyue.matter;

import org.xinyue.casework.CaseFile;

/** Another case that may be the same matter (疑似同一事项), for a person to judge. */
public record Suggestion(CaseFile file, Likeness likeness) {}
