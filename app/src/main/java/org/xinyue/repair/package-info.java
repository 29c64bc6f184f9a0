/** The way back (信用修复与异议): what a body asks about an entry of its own, who looks into it, who decides, and what the decision ends. */
@ApplicationModule(
        displayName = "信用修复与异议",
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
            "casework::procedure",
            "casework::decision",
            "credit",
            "sanction"
        })
@NullMarked
package org.xinyue.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
