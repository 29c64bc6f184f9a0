/** Five working days onwards: ours beside OpenGamma Strata, and what each says when the notices end. */
@NullMarked
package org.xinyue.bench.calendar;

import org.jspecify.annotations.NullMarked;
