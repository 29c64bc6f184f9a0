/** The receipt as a sheet of paper to keep. */
@NullMarked
package org.xinyue.web.column.receipt;

import org.jspecify.annotations.NullMarked;
