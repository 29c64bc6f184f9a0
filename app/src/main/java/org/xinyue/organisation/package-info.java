/** Bodies with their superiors and successors, divisions, credit codes, routing (组织机构). */
@ApplicationModule(
        displayName = "组织机构",
        allowedDependencies = {"policy", "calendar", "database"})
@NullMarked
package org.xinyue.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
