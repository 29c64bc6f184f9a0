/** Complaints that came through several doors about one thing (同一事项): recognised, linked, decided together, each with its own number and clocks. */
@ApplicationModule(
        displayName = "同一事项",
        allowedDependencies = {
            "policy",
            "database",
            "journal",
            "organisation",
            "access",
            "audit",
            "notice",
            "intake",
            "casework",
            "casework::procedure",
            "casework::decision"
        })
@NullMarked
package org.xinyue.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
