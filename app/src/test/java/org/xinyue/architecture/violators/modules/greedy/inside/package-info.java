/** Nobody else's business. */
@NullMarked
package org.xinyue.architecture.violators.modules.greedy.inside;

import org.jspecify.annotations.NullMarked;
