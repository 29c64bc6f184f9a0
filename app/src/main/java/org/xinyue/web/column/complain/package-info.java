/** Handing in a complaint, step by step, from the first question to the receipt (我要投诉). */
@NullMarked
package org.xinyue.web.column.complain;

import org.jspecify.annotations.NullMarked;
