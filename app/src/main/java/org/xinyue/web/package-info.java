/** Every page, for the public and for officials (页面). */
@ApplicationModule(
        displayName = "页面",
        allowedDependencies = {
            "policy",
            "calendar",
            "organisation",
            "access",
            "access::factor",
            "access::session",
            "vault",
            "document",
            "audit",
            "notice",
            "journal",
            "matter",
            "intake",
            "intake::portal",
            "casework",
            "casework::procedure",
            "casework::rule",
            "casework::variant",
            "casework::decision",
            "casework::deadline",
            "casework::desk",
            "casework::filing",
            "casework::writing",
            "paper",
            "credit",
            "credit::report",
            "sanction",
            "repair",
            "errand",
            "channel",
            "channel::delivery",
            "channel::report",
            "channel::sheet",
            "database"
        })
@NullMarked
package org.xinyue.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
