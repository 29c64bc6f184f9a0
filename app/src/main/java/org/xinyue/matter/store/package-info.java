/** Rows of links between cases. */
@NullMarked
package org.xinyue.matter.store;

import org.jspecify.annotations.NullMarked;
