/** Acts that go out in writing. */
@NamedInterface("writing")
@NullMarked
package org.xinyue.casework.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
