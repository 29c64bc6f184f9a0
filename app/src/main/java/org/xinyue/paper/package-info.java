/** Papers (文书): what is printed, numbered and handed out, as PDF with a font of our own. */
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {
            "policy",
            "organisation",
            "intake",
            "casework",
            "casework::procedure",
            "casework::decision",
            "casework::deadline",
            "casework::writing",
            "calendar",
            "database"
        })
@NullMarked
package org.xinyue.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
