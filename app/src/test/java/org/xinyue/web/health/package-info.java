/** Proof that readiness is refused whenever work would be lost. */
@NullMarked
package org.xinyue.web.health;

import org.jspecify.annotations.NullMarked;
