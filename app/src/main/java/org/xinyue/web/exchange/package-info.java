/** What programmers of other departments read (对外接口说明). */
@NullMarked
package org.xinyue.web.exchange;

import org.jspecify.annotations.NullMarked;
