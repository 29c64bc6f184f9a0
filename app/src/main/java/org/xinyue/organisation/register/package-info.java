/** The store of the register, its rules, the base register and the import; internal. */
@NullMarked
package org.xinyue.organisation.register;

import org.jspecify.annotations.NullMarked;
