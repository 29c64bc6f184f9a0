/** The calendar of working days (时限日历). */
@NullMarked
package org.xinyue.web.desk.year;

import org.jspecify.annotations.NullMarked;
