/** The walk upward from a body; internal. */
@NullMarked
package org.xinyue.organisation.routing;

import org.jspecify.annotations.NullMarked;
