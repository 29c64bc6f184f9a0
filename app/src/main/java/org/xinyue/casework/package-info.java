/**
 * The procedure from submission to closure, its deadlines and its history (办理).
 *
 * <p>The tables are in {@code procedure}, channels' own rules in {@code procedure.variant} and {@code rule}, what people decide in {@code decision}, the clocks in {@code deadline}: three pure packages. {@code store} holds
 * the SQL, {@code desk} what lies before an official, {@code duty} what the platform does by itself when time passes.
 */
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
