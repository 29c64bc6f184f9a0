/** Credit files on the desk (信用档案): lists, files, entries, and what lead bodies book. */
@NullMarked
package org.xinyue.web.desk.credit;

import org.jspecify.annotations.NullMarked;
