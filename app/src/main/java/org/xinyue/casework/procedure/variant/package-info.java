/**
 * Rules of a receiving channel's own (已有规定), as dated and validated patches of the one table; pure Java like the table itself.
 *
 * <p>A variant that cannot be applied cannot be constructed, so that it is refused when it is entered and not when a case meets it.
 */
@NamedInterface("variant")
@NullMarked
package org.xinyue.casework.procedure.variant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
