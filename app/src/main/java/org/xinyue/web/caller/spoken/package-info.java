/** How numbers, dates and codes are said on the telephone (口语读法). */
@NullMarked
package org.xinyue.web.caller.spoken;

import org.jspecify.annotations.NullMarked;
