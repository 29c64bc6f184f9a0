/** The calendar of working days and the table of the procedure (时限日历、办理程序). */
@NullMarked
package org.xinyue.web.desk.year;

import org.jspecify.annotations.NullMarked;
