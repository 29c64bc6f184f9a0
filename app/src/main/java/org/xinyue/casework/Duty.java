package org.xinyue.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.calendar.DueDate;
import org.xinyue.casework.deadline.DeadlineKind;

/**
 * An act that is owed (待办): by whom and until when.
 *
 * @param bodyId null when the complainant owes it
 */
public record Duty(DeadlineKind kind, @Nullable UUID bodyId, DueDate due) {}
