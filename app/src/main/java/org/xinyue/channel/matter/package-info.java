/** One matter after it came in: what its door adds, corrects and is told (渠道事项). */
@NullMarked
package org.xinyue.channel.matter;

import org.jspecify.annotations.NullMarked;
