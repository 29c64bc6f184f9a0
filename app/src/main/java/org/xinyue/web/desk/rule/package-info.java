/** The table of the procedure, and the rules of channels' own as they are entered, looked at and approved (办理程序). */
@NullMarked
package org.xinyue.web.desk.rule;

import org.jspecify.annotations.NullMarked;
