/** The security administrator's desk: who must use a second factor, unusual sign-ins, accounts to go through (安全管理). */
@NullMarked
package org.xinyue.web.desk.safety;

import org.jspecify.annotations.NullMarked;
