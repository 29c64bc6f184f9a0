/** What was decided, told at every door, with a receipt, and an alarm when none comes (回告). */
@NamedInterface("report")
@NullMarked
package org.xinyue.channel.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
