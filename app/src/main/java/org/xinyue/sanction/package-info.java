/** Measures against bodies that broke their word (失信惩戒): the catalogue, orders to executing bodies, and whether a measure is in force. */
@ApplicationModule(
        displayName = "失信惩戒",
        allowedDependencies = {
            "policy",
            "calendar",
            "database",
            "organisation",
            "access",
            "audit",
            "document",
            "vault",
            "notice",
            "casework",
            "credit"
        })
@NullMarked
package org.xinyue.sanction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
