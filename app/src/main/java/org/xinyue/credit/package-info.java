/** The government credit file (政务信用档案): entries of public bodies as versions that are never edited, what of them is public, and who keeps them. */
@ApplicationModule(
        displayName = "政务信用档案",
        allowedDependencies = {
            "policy",
            "calendar",
            "database",
            "organisation",
            "access",
            "audit",
            "document",
            "journal",
            "notice",
            "vault",
            "casework",
            "casework::procedure",
            "casework::decision"
        })
@NullMarked
package org.xinyue.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
