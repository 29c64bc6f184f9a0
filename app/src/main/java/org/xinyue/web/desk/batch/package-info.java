/** One act on several cases of the inbox: looked at together, done one by one (批量办理). */
@NullMarked
package org.xinyue.web.desk.batch;

import org.jspecify.annotations.NullMarked;
