/** The procedure from submission to closure, its deadlines and its history (办理). */
@ApplicationModule(
        displayName = "办理",
        allowedDependencies = {
            "policy",
            "calendar",
            "organisation",
            "access",
            "vault",
            "document",
            "audit",
            "notice",
            "journal",
            "intake",
            "database"
        })
@NullMarked
package org.xinyue.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
