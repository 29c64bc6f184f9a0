/** Every page in a real browser at every width: accessible, whole, silent. */
@NullMarked
package org.xinyue.web.look;

import org.jspecify.annotations.NullMarked;
