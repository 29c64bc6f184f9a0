/** Sealed identities of complainants and the keys that open them (身份保险库). */
@ApplicationModule(
        displayName = "身份保险库",
        allowedDependencies = {"policy", "database"})
@NullMarked
package org.xinyue.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
