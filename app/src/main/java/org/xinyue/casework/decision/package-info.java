/** What people decide in a case, as records that refuse nonsense. Pure Java. */
@NamedInterface("decision")
@NullMarked
package org.xinyue.casework.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
