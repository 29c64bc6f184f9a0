/** A business module that builds pages itself. */
@NullMarked
package org.xinyue.architecture.violators.casework;

import org.jspecify.annotations.NullMarked;
