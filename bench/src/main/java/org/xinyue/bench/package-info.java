/** Benchmarks: ours and a comparator in one run, equal answers first, figures as JSON lines. */
@NullMarked
package org.xinyue.bench;

import org.jspecify.annotations.NullMarked;
