/** Deliveries (报送批次): sheets of complaints, previewed, confirmed, taken row by row, and answered row by row. */
@NamedInterface("delivery")
@NullMarked
package org.xinyue.channel.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
