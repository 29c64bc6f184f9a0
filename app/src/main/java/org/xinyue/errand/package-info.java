/** Work for one person that outlasts a request: begun, watched, cancelled; its result fetched by that person alone (后台任务). */
@ApplicationModule(
        displayName = "后台任务",
        allowedDependencies = {"policy", "database", "vault"})
@NullMarked
package org.xinyue.errand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
