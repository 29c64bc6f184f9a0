/** Acts that go out in writing, and decisions that are reported to the receiving bodies. */
@NamedInterface("writing")
@NullMarked
package org.xinyue.casework.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
