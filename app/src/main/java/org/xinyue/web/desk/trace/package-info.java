/** Who looked at a case (查阅记录). */
@NullMarked
package org.xinyue.web.desk.trace;

import org.jspecify.annotations.NullMarked;
