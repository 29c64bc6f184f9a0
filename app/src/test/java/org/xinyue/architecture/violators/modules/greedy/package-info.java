/** May use nothing, and uses its neighbour. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.xinyue.architecture.violators.modules.greedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
