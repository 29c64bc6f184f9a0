/** Acts that come with files. */
@NamedInterface("filing")
@NullMarked
package org.xinyue.casework.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
