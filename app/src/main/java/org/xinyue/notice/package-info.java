/** Messages to officials and complainants (通知). */
@ApplicationModule(
        displayName = "通知",
        allowedDependencies = {"policy", "database", "organisation", "journal"})
@NullMarked
package org.xinyue.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
