/** From the command to the first answer: a built jar on an existing data directory. */
@NullMarked
package org.xinyue.bench.start;

import org.jspecify.annotations.NullMarked;
