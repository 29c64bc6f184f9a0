/** Rows of complaints and what is sealed in them (投诉存储). */
@NullMarked
package org.xinyue.intake.store;

import org.jspecify.annotations.NullMarked;
