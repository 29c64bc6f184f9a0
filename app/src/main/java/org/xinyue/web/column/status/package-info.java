/** What a complainant sees of the case, and may do in it (进度查询). */
@NullMarked
package org.xinyue.web.column.status;

import org.jspecify.annotations.NullMarked;
