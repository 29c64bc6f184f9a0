/** Which columns a list of cases has, chosen by each official (列设置). */
@NullMarked
package org.xinyue.web.desk.column;

import org.jspecify.annotations.NullMarked;
