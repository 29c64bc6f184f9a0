/** The workbench of officials (工作台): what is due, found by date or by words; and what every page below it shares. */
@NullMarked
package org.xinyue.web.desk;

import org.jspecify.annotations.NullMarked;
