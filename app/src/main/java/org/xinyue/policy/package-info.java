/** The plan as clauses: every duty has an id that code, tests and documents cite. */
@ApplicationModule(
        displayName = "政策条款",
        allowedDependencies = {})
@NullMarked
package org.xinyue.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
