/** Pages of the workbench with ten thousand cases and with a million. */
@NullMarked
package org.xinyue.bench.inbox;

import org.jspecify.annotations.NullMarked;
