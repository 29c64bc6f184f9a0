/** One append-only event log: history line of a case and outbox at once (事件日志). */
@ApplicationModule(
        displayName = "事件日志",
        allowedDependencies = {"policy", "database"})
@NullMarked
package org.xinyue.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
