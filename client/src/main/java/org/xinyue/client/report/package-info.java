/** Decisions that a system is told of, and signs for (回告). */
@NullMarked
package org.xinyue.client.report;

import org.jspecify.annotations.NullMarked;
