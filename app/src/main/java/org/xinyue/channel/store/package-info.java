/** SQL of the doors, their entries and the systems that send (渠道存储). */
@NullMarked
package org.xinyue.channel.store;

import org.jspecify.annotations.NullMarked;
