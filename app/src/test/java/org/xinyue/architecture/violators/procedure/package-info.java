/** A package that claims to be pure. */
@NullMarked
package org.xinyue.architecture.violators.procedure;

import org.jspecify.annotations.NullMarked;
