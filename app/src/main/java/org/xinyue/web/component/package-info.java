/** Parameter records of the templates below {@code jte/component}: strings and flags, no domain types. */
@NullMarked
package org.xinyue.web.component;

import org.jspecify.annotations.NullMarked;
