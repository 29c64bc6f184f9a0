/** Credit portals of the leagues and cities that lead to the column, and what came of it (盟市入口). */
@NamedInterface("portal")
@NullMarked
package org.xinyue.intake.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
