/** Arithmetic of GB 32100 and of the organisation code; internal. */
@NullMarked
package org.xinyue.organisation.code;

import org.jspecify.annotations.NullMarked;
