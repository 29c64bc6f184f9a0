/** People, the offices they hold, sign-in, and which party a signed-in person is (身份与权限). */
@ApplicationModule(
        displayName = "身份与权限",
        allowedDependencies = {"policy", "calendar", "organisation", "database", "vault"})
@NullMarked
package org.xinyue.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
