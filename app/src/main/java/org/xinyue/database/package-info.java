/** The PostgreSQL server: found, started, stopped; keys of rows. */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package org.xinyue.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
