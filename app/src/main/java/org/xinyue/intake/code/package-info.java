/** Form of a receipt code and the delay after wrong ones (查询码). */
@NullMarked
package org.xinyue.intake.code;

import org.jspecify.annotations.NullMarked;
