/** Lists no dependencies, so that everything would be allowed. */
@ApplicationModule
@NullMarked
package org.xinyue.architecture.violators.modules.listless;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
