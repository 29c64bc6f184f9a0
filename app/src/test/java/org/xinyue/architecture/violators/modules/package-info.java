/** A small application whose modules break the boundaries. */
@NullMarked
package org.xinyue.architecture.violators.modules;

import org.jspecify.annotations.NullMarked;
