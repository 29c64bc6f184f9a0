/** SQL of orders and checks. */
@NullMarked
package org.xinyue.sanction.store;

import org.jspecify.annotations.NullMarked;
