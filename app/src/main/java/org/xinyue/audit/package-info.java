/** Append-only record of who read or did what (审计). */
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"policy", "database", "access"})
@NullMarked
package org.xinyue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
