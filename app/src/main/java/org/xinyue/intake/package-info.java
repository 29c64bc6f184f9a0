/** Doors a complaint comes through, its draft, its content and its receipt code (投诉受理). */
@ApplicationModule(
        displayName = "投诉受理",
        allowedDependencies = {"policy", "calendar", "organisation", "access", "vault", "document", "database"})
@NullMarked
package org.xinyue.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
