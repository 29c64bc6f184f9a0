/** Pages that reach below their floor. */
@NullMarked
package org.xinyue.architecture.violators.web;

import org.jspecify.annotations.NullMarked;
