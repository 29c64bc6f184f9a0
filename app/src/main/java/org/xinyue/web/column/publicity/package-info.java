/** Confirmed breaches before everybody's eyes (失信信息公示). */
@NullMarked
package org.xinyue.web.column.publicity;

import org.jspecify.annotations.NullMarked;
