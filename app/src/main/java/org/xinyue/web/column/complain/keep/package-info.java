/** What the script of a step sends while somebody is still typing (自动保存). */
@NullMarked
package org.xinyue.web.column.complain.keep;

import org.jspecify.annotations.NullMarked;
