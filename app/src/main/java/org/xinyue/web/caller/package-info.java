/** Complaints that officials write down for callers and visitors (代为登记). */
@NullMarked
package org.xinyue.web.caller;

import org.jspecify.annotations.NullMarked;
