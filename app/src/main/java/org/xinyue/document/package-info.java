/** Evidence files: checked, digested, kept (材料). */
@ApplicationModule(
        displayName = "证据材料",
        allowedDependencies = {"policy", "database", "vault"})
@NullMarked
package org.xinyue.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
