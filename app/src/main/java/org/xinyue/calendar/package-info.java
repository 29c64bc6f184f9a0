/** Working days with make-up days, and periods counted under the law (工作日历). */
@ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {"policy", "database"})
@NullMarked
package org.xinyue.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
