/** Lists as Excel files. */
@NullMarked
package org.xinyue.web.desk.export;

import org.jspecify.annotations.NullMarked;
