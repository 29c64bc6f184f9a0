/** May use nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.xinyue.architecture.violators.modules.modest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
