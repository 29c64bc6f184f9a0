/** SQL of requests. */
@NullMarked
package org.xinyue.repair.store;

import org.jspecify.annotations.NullMarked;
