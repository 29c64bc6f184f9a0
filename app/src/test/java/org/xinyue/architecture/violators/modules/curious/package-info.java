/** May use greedy, and looks behind its face. */
@ApplicationModule(allowedDependencies = "greedy")
@NullMarked
package org.xinyue.architecture.violators.modules.curious;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
