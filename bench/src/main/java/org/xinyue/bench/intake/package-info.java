/** Complaints handed in by doors: over HTTP, as sheets, and more than can be carried, beside pgbench and Redmine. */
@NullMarked
package org.xinyue.bench.intake;

import org.jspecify.annotations.NullMarked;
