/**
 * A small, believable region to try the platform in (演示): bodies, people, firms and some forty cases in all stages, made by real acts on past days. Only
 * with {@code --demo}, and only into an empty installation. Systems of four channels go on sending to it (see {@code simulator}).
 */
@ApplicationModule(
        displayName = "演示",
        allowedDependencies = {
            "policy",
            "calendar",
            "organisation",
            "access",
            "vault",
            "intake",
            "channel",
            "credit",
            "document",
            "sanction",
            "casework",
            "casework::procedure",
            "casework::decision",
            "casework::deadline",
            "casework::duty",
            "channel::report"
        })
@NullMarked
package org.xinyue.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
