/** What the platform does by itself when time passes: reminders, escalations, lapses, dates moved by a holiday notice, messages. */
@NamedInterface("duty")
@NullMarked
package org.xinyue.casework.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
