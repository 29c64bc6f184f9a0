/** The rules of the house, each with a deliberate violator that proves it bites. */
@NullMarked
package org.xinyue.architecture;

import org.jspecify.annotations.NullMarked;
