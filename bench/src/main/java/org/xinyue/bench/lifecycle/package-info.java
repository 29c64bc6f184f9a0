/** Complete cases per second, row writes and WAL per case: ours beside a process engine and beside raw statements. */
@NullMarked
package org.xinyue.bench.lifecycle;

import org.jspecify.annotations.NullMarked;
