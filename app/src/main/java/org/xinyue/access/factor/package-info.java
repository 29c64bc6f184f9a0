/** The second factor (第二因素): time codes beside the password, asked for of the roles that the security administrator names. */
@NamedInterface("factor")
@NullMarked
package org.xinyue.access.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
