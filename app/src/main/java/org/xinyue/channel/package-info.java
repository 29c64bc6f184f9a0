/** Every door a complaint comes through from outside: who may send, what was sent, and what becomes of it (渠道). */
@ApplicationModule(
        displayName = "渠道",
        allowedDependencies = {
            "policy",
            "calendar",
            "database",
            "organisation",
            "access",
            "audit",
            "vault",
            "document",
            "journal",
            "notice",
            "matter",
            "sanction",
            "intake",
            "casework",
            "casework::procedure",
            "casework::decision",
            "casework::deadline",
            "casework::filing",
            "casework::writing"
        })
@NullMarked
package org.xinyue.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
