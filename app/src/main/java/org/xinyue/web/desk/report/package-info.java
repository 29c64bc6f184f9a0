/** Notices of decisions to a receiving body (回告): the list to sign for, and what a case page says of them. */
@NullMarked
package org.xinyue.web.desk.report;

import org.jspecify.annotations.NullMarked;
