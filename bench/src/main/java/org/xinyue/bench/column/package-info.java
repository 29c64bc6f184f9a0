/** Pages of the public column with many visitors, and what they weigh. */
@NullMarked
package org.xinyue.bench.column;

import org.jspecify.annotations.NullMarked;
